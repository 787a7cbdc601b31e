package org.quartierlod.store;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
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
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.store.evaluation.Watch;

/// Fuseki inside this process, configured by `fuseki-config/config.ttl`. Each opened release is a
/// dataset of its own, so a query that has begun on one release ends on it.
///
/// Nothing reaches it but what [FusekiStore] hands it: it has no server and no address. The time
/// limits in the file are those of a stand-alone Fuseki.
final class EmbeddedFuseki {
    private final DataAccessPointRegistry datasets = new DataAccessPointRegistry();
    private final OperationRegistry operations = OperationRegistry.createStd();
    private final List<Endpoint> endpoints;
    private final ServletContext context = new ServletContextHandler().getServletContext();

    EmbeddedFuseki(Path configuration, QueryLimits limits) {
        this.endpoints = endpoints(configuration);
        operations.register(Operation.Query, new StoppableQueries(limits));
        DataAccessPointRegistry.set(context, datasets);
        OperationRegistry.set(context, operations);
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
                () -> {
                    datasets.remove(name);
                    close.run();
                });
    }

    /// Lets Fuseki answer, on the thread of the caller.
    void answer(String dataset, ProtocolQuery query, Watch watch, OutputStream out) {
        var request = new FusekiRequest(context, dataset + "/sparql", query, watch, out);
        if (!Dispatcher.dispatch(request, Silent.of(HttpServletResponse.class))) {
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE, "The release is no longer open");
        }
        request.complete();
    }
}
