package org.quartierlod.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.quartierlod.vocab.BaseIri;

/// The files of a project that become graphs: the ontology, its concept schemes and everything
/// below `data-ttl`.
public final class SourceFolder {
    private static final List<String> ONTOLOGY =
            List.of("ontology/external-terms.ttl", "ontology/urp.ttl");
    private static final String SCHEMES = "ontology/schemes";

    private final Path project;
    private final BaseIri base;
    private final SourceLimits limits;

    /// A folder that is read when asked.
    ///
    /// @param project the folder that holds `ontology` and `data-ttl`
    /// @param base against which relative IRIs resolve
    public SourceFolder(Path project, BaseIri base, SourceLimits limits) {
        this.project = project;
        this.base = base;
        this.limits = limits;
    }

    /// Reads and parses everything. Never throws for what is in the folder: it becomes a fault.
    public Sources read() {
        var outcomes = new ArrayList<Outcome>();
        var faults = new ArrayList<Sources.FolderFault>();
        var reader = new TurtleFileReader(base, limits);
        for (var path : paths(faults)) {
            outcomes.add(read(path, reader));
        }
        sameGraph(outcomes, faults);
        return new Sources(outcomes, faults);
    }

    /// The files without their parse: enough to see whether anything changed.
    public List<SourceFile> files() {
        return paths(new ArrayList<>()).stream().map(this::file).toList();
    }

    private List<String> paths(List<Sources.FolderFault> faults) {
        var paths = new ArrayList<String>(ONTOLOGY);
        paths.addAll(turtleBelow(SCHEMES, faults));
        paths.addAll(turtleBelow(SourceFile.DATA, faults));
        if (paths.size() > limits.files()) {
            faults.add(
                    new Sources.FolderFault(
                            SourceFile.DATA,
                            new Fault(
                                    "file-count",
                                    Position.WHOLE_FILE,
                                    "Mehr als "
                                            + limits.files()
                                            + " Dateien. Bitte zusammenfassen.",
                                    "More than " + limits.files() + " files. Merge some.")));
            return paths.subList(0, limits.files());
        }
        paths.sort(null);
        return paths;
    }

    private List<String> turtleBelow(String folder, List<Sources.FolderFault> faults) {
        var found = new ArrayList<String>();
        try (Stream<Path> walk =
                Files.walk(project.resolve(folder), FileVisitOption.FOLLOW_LINKS)) {
            walk.filter(p -> !p.equals(project.resolve(folder)))
                    .sorted()
                    .forEach(path -> sort(path, found, faults));
        } catch (UncheckedIOException e) {
            var cause = Objects.requireNonNull(e.getCause());
            faults.add(unreadable(place(cause, folder), cause));
            return found;
        } catch (IOException e) {
            faults.add(unreadable(folder, e));
            return found;
        }
        if (found.isEmpty()) {
            faults.add(
                    new Sources.FolderFault(
                            folder,
                            new Fault(
                                    "empty-folder",
                                    Position.WHOLE_FILE,
                                    "Der Ordner enthält keine .ttl-Datei. Bitte die Dateien einlegen oder den richtigen Ordner angeben.",
                                    "The folder holds no .ttl file. Put the files there or name the right folder.")));
        }
        return found;
    }

    private void sort(Path path, List<String> found, List<Sources.FolderFault> faults) {
        var name = project.relativize(path).toString().replace('\\', '/');
        if (FileNames.isTurtle(name)) {
            found.add(name);
        }
        if (!Files.isDirectory(path)) {
            FileNames.fault(name)
                    .ifPresent(fault -> faults.add(new Sources.FolderFault(name, fault)));
        }
    }

    private Outcome read(String path, TurtleFileReader reader) {
        try {
            if (isOther(path)) {
                return refused(
                        path,
                        "unreadable",
                        "Ist keine Datei. Bitte entfernen oder umbenennen.",
                        "Is not a file. Remove or rename it.");
            }
            var size = Files.size(project.resolve(path));
            if (size > limits.fileBytes()) {
                return refused(
                        path,
                        "file-size",
                        "Die Datei hat "
                                + size
                                + " Byte, mehr als die erlaubten "
                                + limits.fileBytes()
                                + ". Bitte aufteilen.",
                        "The file has "
                                + size
                                + " bytes, more than the "
                                + limits.fileBytes()
                                + " allowed. Split it.");
            }
            var bytes = Files.readAllBytes(project.resolve(path));
            return reader.read(SourceFile.of(path, bytes, base), bytes);
        } catch (IOException e) {
            var fault = unreadable(path, e).fault();
            return refused(path, fault.rule(), fault.german(), fault.english());
        }
    }

    /// A folder, or a pipe, which would be waited at for ever.
    private boolean isOther(String path) {
        return Files.exists(project.resolve(path)) && !Files.isRegularFile(project.resolve(path));
    }

    private Outcome refused(String path, String rule, String german, String english) {
        return new Outcome.Unparsable(
                SourceFile.of(path, new byte[0], base),
                List.of(new Fault(rule, Position.WHOLE_FILE, german, english)));
    }

    private SourceFile file(String path) {
        try {
            var bytes = isOther(path) ? new byte[0] : Files.readAllBytes(project.resolve(path));
            return SourceFile.of(path, bytes, base);
        } catch (IOException _) {
            return SourceFile.of(path, new byte[0], base);
        }
    }

    private static Sources.FolderFault unreadable(String path, IOException e) {
        return switch (e) {
            case NoSuchFileException _ ->
                    unreadable(path, "Fehlt. Bitte anlegen.", "Missing. Create it.");
            case AccessDeniedException _ ->
                    unreadable(
                            path,
                            "Die Leserechte fehlen. Bitte erteilen.",
                            "The permission to read is missing. Grant it.");
            default -> {
                var reason = reason(e);
                yield unreadable(
                        path,
                        "Kann nicht gelesen werden ("
                                + reason
                                + "). Bitte bereitstellen oder entfernen.",
                        "Cannot be read (" + reason + "). Provide it or remove it.");
            }
        };
    }

    /// The system's reason; an exception's message would name the machine's folders.
    private static String reason(IOException e) {
        var reason = e instanceof FileSystemException f ? f.getReason() : null;
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /// The file a walk stopped at, from the project folder.
    private String place(IOException e, String folder) {
        var file = e instanceof FileSystemException f ? f.getFile() : null;
        return file != null && Path.of(file).startsWith(project)
                ? project.relativize(Path.of(file)).toString().replace('\\', '/')
                : folder;
    }

    private static Sources.FolderFault unreadable(String path, String german, String english) {
        return new Sources.FolderFault(
                path, new Fault("unreadable", Position.WHOLE_FILE, german, english));
    }

    private static void sameGraph(List<Outcome> outcomes, List<Sources.FolderFault> faults) {
        var first = new HashMap<Node, String>();
        for (var outcome : outcomes) {
            var other = first.putIfAbsent(outcome.file().graph(), outcome.file().path());
            if (other != null) {
                faults.add(
                        new Sources.FolderFault(
                                outcome.file().path(),
                                new Fault(
                                        "same-graph",
                                        Position.WHOLE_FILE,
                                        "Die Datei ergibt denselben Graphen wie "
                                                + other
                                                + ". Bitte umbenennen.",
                                        "The file makes the same graph as "
                                                + other
                                                + ". Rename it.")));
            }
        }
    }
}
