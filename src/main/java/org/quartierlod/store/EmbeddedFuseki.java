package org.quartierlod.store;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.assembler.JA;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Dispatcher;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.quartierlod.release.ReleaseId;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/// Fuseki inside this process, configured by `fuseki-config/config.ttl`. Each opened release is a
/// dataset of its own, so a query that has begun on one release ends on it.
///
/// Nothing reaches it but what [FusekiStore] hands it: its paths are not mapped to any address.
final class EmbeddedFuseki implements ServletContextInitializer {
    private final DataAccessPointRegistry datasets = new DataAccessPointRegistry();
    private final OperationRegistry operations = OperationRegistry.createStd();
    private final List<Endpoint> endpoints;
    private final QueryThreads threads;
    private final QueryLimits limits;

    EmbeddedFuseki(Path configuration, QueryThreads threads, QueryLimits limits) {
        this.threads = threads;
        this.limits = limits;
        this.endpoints = endpoints(configuration);
        operations.register(Operation.Query, new CompleteResults(limits.rows()));
    }

    /// The endpoints of the one service; its data is replaced by the releases.
    private static List<Endpoint> endpoints(Path configuration) {
        var model = RDFDataMgr.loadModel(configuration.toUri().toString());
        model.removeAll(null, JA.data, null);
        var services = FusekiConfig.processServerConfiguration(model, new Context());
        if (services.size() != 1) {
            throw new IllegalStateException(
                    configuration
                            + " must describe one fuseki:Service, but describes "
                            + services.size());
        }
        return List.copyOf(services.getFirst().getDataService().getEndpoints());
    }

    @Override
    public void onStartup(ServletContext context) {
        DataAccessPointRegistry.set(context, datasets);
        OperationRegistry.set(context, operations);
    }

    /// Serves a dataset under the name of its release.
    FusekiStore store(ReleaseId id, DatasetGraph dataset, Runnable close) {
        var name = "/" + id + "-" + System.identityHashCode(dataset);
        var service = DataService.newBuilder(dataset);
        endpoints.forEach(service::addEndpoint);
        var built = service.build();
        built.setEndpointProcessors(operations);
        built.goActive();
        datasets.register(new DataAccessPoint(name, built));
        return new FusekiStore(
                name,
                dataset,
                this,
                threads,
                () -> {
                    datasets.remove(name);
                    close.run();
                });
    }

    /// Lets Fuseki answer, on the thread of the caller.
    ProtocolAnswer answer(String dataset, ProtocolQuery query, Carrier carrier) {
        var response = new FusekiResponse(carrier.response(), limits.result().toBytes());
        if (!Dispatcher.dispatch(
                new FusekiRequest(carrier.request(), dataset + "/sparql", query), response)) {
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE, "The release is no longer open");
        }
        return response.answer();
    }
}
