package org.quartierlod.command;

import org.springframework.boot.ExitCodeGenerator;

/// There is no release to serve, and none could be made.
final class NothingToServe extends RuntimeException implements ExitCodeGenerator {
    NothingToServe(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
