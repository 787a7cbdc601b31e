package org.quartierlod.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Failures for people: Java's own messages of the file system are often but a path.
final class Failure {
    private Failure() {}

    static String sentence(IOException failure) {
        return switch (failure) {
            case AccessDeniedException e ->
                    "The permission for " + e.getFile() + " is missing. Grant it and try again.";
            case NoSuchFileException e -> e.getFile() + " is missing. Provide it and try again.";
            case FileAlreadyExistsException e ->
                    e.getFile() + " is a file where a folder is needed. Move it and try again.";
            case FileSystemException e when e.getReason() != null ->
                    e.getFile() + ": " + e.getReason() + ". Mend that and try again.";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
