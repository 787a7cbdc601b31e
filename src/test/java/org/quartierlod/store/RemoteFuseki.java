package org.quartierlod.store;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/// A Fuseki elsewhere, as `fuseki-config/remote.ttl` describes it: two datasets that can be
/// written.
final class RemoteFuseki implements AutoCloseable {
    private final DatasetGraph a = DatasetGraphFactory.createTxnMem();
    private final DatasetGraph b = DatasetGraphFactory.createTxnMem();
    private FusekiServer server;
    private int port;

    /// @param timeout of queries, as Jena writes it
    RemoteFuseki(String timeout) {
        a.getContext().set(ARQ.queryTimeout, timeout);
        b.getContext().set(ARQ.queryTimeout, timeout);
        start();
    }

    /// Starts it, again on its old port.
    void start() {
        server =
                FusekiServer.create()
                        .port(port)
                        .loopback(true)
                        .add("/quartier-a", a)
                        .add("/quartier-b", b)
                        .build()
                        .start();
        port = server.getPort();
    }

    /// Stops it; its data stays.
    void stop() {
        server.stop();
    }

    /// Loses all data, as a store in memory does when it is started again.
    void lose() {
        Txn.executeWrite(a, a::clear);
        Txn.executeWrite(b, b::clear);
    }

    DatasetGraph slot(String name) {
        return name.equals("a") ? a : b;
    }

    String address() {
        return "http://localhost:" + port;
    }

    String url() {
        return address() + "/quartier-{slot}";
    }

    @Override
    public void close() {
        stop();
    }
}
