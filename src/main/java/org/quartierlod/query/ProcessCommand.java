package org.quartierlod.query;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quartierlod.query.process.QueryProcess;

/// The command line that starts the query process: the same Java, the same program, however that
/// was started.
final class ProcessCommand {
    /// Where classes of a jar within a jar come from.
    private static final String NESTED = "jar:nested:";

    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Path NICE = Path.of("/usr/bin/nice");

    private ProcessCommand() {}

    /// @param heap most bytes
    static List<String> of(long heap) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            // Pages come first where processors are short.
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heap,
                        "-XX:+UseG1GC",
                        "-XX:MaxGCPauseMillis=50",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Dlogback.configurationFile=org/quartierlod/query/process/logback.xml"));
        command.addAll(inherited());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(main());
        return command;
    }

    /// What makes the parent start fast does so for its child.
    private static List<String> inherited() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument ->
                        argument.startsWith("-XX:AOTCache=")
                                || argument.startsWith("-XX:TieredStopAtLevel="))
                .toList();
    }

    private static List<String> main() {
        var name = QueryProcess.class.getName();
        var source = QueryProcess.class.getProtectionDomain().getCodeSource().getLocation();
        return source.toString().startsWith(NESTED)
                ? List.of("-Dloader.main=" + name, LAUNCHER)
                : List.of(name);
    }
}
