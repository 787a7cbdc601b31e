package org.quartierlod;

import java.util.List;
import org.quartierlod.command.Command;
import org.quartierlod.command.CommandLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Publishes a city's urban-renewal programme as linked open data.
@SpringBootApplication
public class PublisherApplication {
    /// Runs one command; without arguments, serves.
    public static void main(String[] arguments) {
        new CommandLauncher(PublisherApplication.class)
                .launch(Command.parse(List.of(arguments)), arguments);
    }
}
