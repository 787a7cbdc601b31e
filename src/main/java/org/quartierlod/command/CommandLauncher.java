package org.quartierlod.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Starts as much of the application as a command needs.
///
/// @param application the class at the root
public record CommandLauncher(Class<?> application) {
    private static final int USAGE = 2;

    /// Runs a command and ends the process with its exit code, unless it is to serve.
    ///
    /// @param command nothing when the arguments were not understood
    public void launch(Optional<Command> command, String[] arguments) {
        if (command.isEmpty()) {
            var said = String.join(" ", arguments);
            new Terminal()
                    .say(
                            "Nicht verstanden: " + said + "\n\n" + Command.USAGE,
                            "Not understood: " + said + "\n\n" + Command.USAGE);
            System.exit(USAGE);
        }
        switch (command.get()) {
            case Command.Serve _ -> SpringApplication.run(application, arguments);
            case Command.Help _ -> new Terminal().say(Command.USAGE, Command.USAGE);
            case Command.Check _,
                    Command.CatalogCheck _,
                    Command.Publish _,
                    Command.Releases _,
                    Command.Rollback _ ->
                    run(command.get(), arguments);
        }
    }

    /// What these commands print may be read by a program: the log goes to the other stream.
    private void run(Command command, String[] arguments) {
        System.setOut(
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        var builder =
                new SpringApplicationBuilder(application)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .logStartupInfo(false);
        try (var context = builder.run(arguments)) {
            System.exit(context.getBean(CommandRunner.class).run(command));
        } catch (BeansException e) {
            var reason = e.getMostSpecificCause().getMessage();
            new Terminal()
                    .say(
                            "Eine Einstellung ist unbrauchbar: " + reason,
                            "A setting cannot be used: " + reason);
            System.exit(USAGE);
        }
    }
}
