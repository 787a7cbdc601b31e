package org.quartierlod.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Another process that holds an index folder until it is killed.
final class IndexHolder {
    private IndexHolder() {}

    /// @param arguments the folder for indexes, and a file to write when the folder is held
    public static void main(String[] arguments) throws IOException {
        var held = IndexFolder.claim(Path.of(arguments[0]));
        var ready = Path.of(arguments[1]);
        Files.writeString(ready.resolveSibling("unready"), held.path().toString());
        Files.move(ready.resolveSibling("unready"), ready);
        System.in.read();
    }
}
