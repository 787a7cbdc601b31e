package org.quartierlod;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// What lets many short Java processes start fast: our classes in one jar, which is what class data
/// sharing asks for, and an archive of the classes that one publication has loaded.
final class StartUp {
    private static final Path FOLDER = folder();
    private static final String CLASS_PATH = classPath();

    private StartUp() {}

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("quartier-lod-start-");
            // Deleted in reverse order.
            folder.toFile().deleteOnExit();
            for (var name : List.of("classes.jsa", "classes.jar")) {
                folder.resolve(name).toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        var jar = FOLDER.resolve("classes.jar");
        var known = new HashSet<String>();
        var entries = new ArrayList<String>(List.of(jar.toString()));
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (Files.isDirectory(Path.of(entry))) {
                    add(Path.of(entry), out, known);
                } else {
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join(File.pathSeparator, entries);
    }

    /// Folders have entries of their own: Spring looks for components by them.
    private static void add(Path folder, JarOutputStream out, Set<String> known)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(f -> !f.equals(folder)).sorted().toList()) {
                var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file) && known.add(name)) {
                    out.putNextEntry(new ZipEntry(name + "/"));
                } else if (Files.isRegularFile(file)) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }

    private static List<String> share() {
        var archive = FOLDER.resolve("classes.jsa");
        var folder = FOLDER.resolve("project");
        try {
            var project = TestProject.copyTo(Files.createDirectory(folder));
            var command = command(List.of("-XX:ArchiveClassesAtExit=" + archive));
            command.addAll(
                    List.of(
                            "org.quartierlod.PublisherApplication",
                            "publish",
                            "--quartier.project=" + folder,
                            "--quartier.work=" + project.folder().work()));
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            project.delete("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /// The command up to the main class, on the Java these tests run on.
    static List<String> fastCommand(List<String> options) {
        var all = new ArrayList<>(Shared.OPTIONS);
        all.addAll(options);
        return command(all);
    }

    private static List<String> command(List<String> options) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:disable",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "-Duser.language=en"));
        command.addAll(options);
        command.addAll(List.of("-cp", CLASS_PATH));
        return command;
    }

    /// Made once, when the first process starts.
    private static final class Shared {
        static final List<String> OPTIONS = share();
    }
}
