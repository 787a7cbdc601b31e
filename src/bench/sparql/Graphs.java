import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.quartierlod.store.evaluation.FreePathsLast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.slf4j.LoggerFactory;

/// Measures one of Jena's stores with a release in it: load time, live heap, and each query of the
/// folder in each order of its patterns. No HTTP, no text of a result: the evaluation alone, by the
/// time its thread had a processor, so that neighbours matter less. Collecting garbage is not in it.
///
/// ```
/// java -cp CLASSPATH src/bench/sparql/Graphs.java STORE RELEASE QUERIES ORDER…
/// ```
///
/// Rows: `store NAME LOAD_MS BYTES_PER_TRIPLE`, `time NAME ORDER QUERY ROWS MICROSECONDS` once a round,
/// `slow QUERY` for what takes longer than 20 s and is then left out.
/// `src/bench/sparql/graphs` runs it once for each store, each in a process of its own.
public final class Graphs {
    /// What our endpoint does before the optimiser.
    private static final RewriteFactory FREE_PATHS_LAST =
            context -> op -> Optimize.getFactory().create(context).rewrite(FreePathsLast.in(op));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 3;
    private static final long WARM_NANOS = 700_000_000L;
    private static final long NANOS = 150_000_000L;
    private static final int FEWEST = 3;
    private static final int LONGEST_SECONDS = 20;

    private Graphs() {}

    static void main(String[] arguments) throws IOException {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
        ARQ.init();
        var name = arguments[0];
        var before = live();
        var begin = System.nanoTime();
        var dataset = Stores.load(name, Path.of(arguments[1]));
        var load = (System.nanoTime() - begin) / 1_000_000;
        long triples =
                Txn.calculateRead(dataset, () -> Stores.defaultGraph(dataset).stream().count());
        System.out.printf("store %s %d %d%n", name, load, (live() - before) / triples);
        var queries = queries(Path.of(arguments[2]));
        var orders = List.of(arguments).subList(3, arguments.length);
        measure(name, dataset, orders, queries);
        dataset.close();
    }

    private static long live() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Map<String, Query> queries(Path folder) throws IOException {
        var queries = new TreeMap<String, Query>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".rq")).toList()) {
                queries.put(
                        file.getFileName().toString().replace(".rq", ""),
                        QueryFactory.create(Files.readString(file)));
            }
        }
        return queries;
    }

    /// Everything once so that it is compiled, then all orders in turn, several rounds.
    private static void measure(
            String name, DatasetGraph dataset, List<String> orders, Map<String, Query> queries) {
        var generators = new TreeMap<String, StageGenerator>();
        orders.forEach(order -> generators.put(order, Orders.generator(order, dataset)));
        queries.values().removeIf(query -> !isFast(dataset, query));
        for (var round = 0; round <= ROUNDS; round++) {
            for (var order : orders) {
                StageBuilder.setGenerator(dataset.getContext(), generators.get(order));
                dataset.getContext()
                        .set(
                                ARQConstants.sysOptimizerFactory,
                                order.equals("paths")
                                        ? FREE_PATHS_LAST
                                        : Optimize.getFactory());
                for (var query : queries.entrySet()) {
                    var time = median(dataset, query.getValue(), round == 0 ? WARM_NANOS : NANOS);
                    if (round > 0) {
                        var rows = run(dataset, query.getValue());
                        System.out.printf(
                                "time %s %s %s %d %.1f%n",
                                name, order, query.getKey(), rows, time / 1000.0);
                    }
                }
            }
        }
    }

    private static boolean isFast(DatasetGraph dataset, Query query) {
        try {
            run(dataset, query);
            return true;
        } catch (QueryCancelledException _) {
            System.out.printf("slow %s%n", query.toString().replaceAll("\\s+", " "));
            return false;
        }
    }

    private static long median(DatasetGraph dataset, Query query, long nanos) {
        var times = new long[20_000];
        var count = 0;
        var end = System.nanoTime() + nanos;
        while (count < times.length && (count < FEWEST || System.nanoTime() < end)) {
            var begin = THREADS.getCurrentThreadCpuTime();
            run(dataset, query);
            times[count++] = THREADS.getCurrentThreadCpuTime() - begin;
        }
        Arrays.sort(times, 0, count);
        return times[count / 2];
    }

    private static long run(DatasetGraph dataset, Query query) {
        return Txn.calculateRead(
                dataset,
                () -> {
                    try (var execution =
                            QueryExec.dataset(dataset)
                                    .query(query)
                                    .timeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                                    .build()) {
                        return query.isSelectType()
                                ? execution.select().stream().count()
                                : query.isAskType()
                                        ? (execution.ask() ? 1L : 0L)
                                        : execution.construct().size();
                    }
                });
    }
}
