package org.quartierlod.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.quartierlod.TestProject;
import org.quartierlod.ThinProject;
import org.quartierlod.vocab.BaseIri;

/// A process that changes a file and publishes, again and again, and notes each release it was told
/// is current. It ends when killed, when publishing fails, or after the rounds asked for.
final class PublishLoop {
    private PublishLoop() {}

    /// @param arguments project folder, file for the notes, number of rounds
    public static void main(String[] arguments) throws IOException {
        var project = TestProject.at(Path.of(arguments[0]));
        var publisher = project.publisher(new BaseIri("http://localhost:8080/"));
        for (var round = 0; round < Integer.parseInt(arguments[2]); round++) {
            ThinProject.change(project, ProcessHandle.current().pid() + " " + round);
            note(Path.of(arguments[1]), said(publisher));
        }
    }

    private static String said(Publisher publisher) {
        try {
            return publisher.publish() instanceof Publication.Published(var release, _)
                    ? release.id().toString()
                    : "nothing";
        } catch (IOException e) {
            return "failed: " + e.getMessage();
        }
    }

    private static void note(Path file, String text) throws IOException {
        Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
