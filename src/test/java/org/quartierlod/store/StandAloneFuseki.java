package org.quartierlod.store;

import org.apache.jena.fuseki.main.FusekiServer;

/// A stand-alone Fuseki for `mvn -Pfuseki test-compile exec:exec`. Fuseki's own commands insist on
/// Log4j.
final class StandAloneFuseki {
    private StandAloneFuseki() {}

    /// @param arguments the configuration and the port
    public static void main(String[] arguments) {
        start(arguments[0], Integer.parseInt(arguments[1])).join();
    }

    static FusekiServer start(String configuration, int port) {
        return FusekiServer.create()
                .port(port)
                .loopback(true)
                .parseConfigFile(configuration)
                .build()
                .start();
    }
}
