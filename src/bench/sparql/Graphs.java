import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.slf4j.LoggerFactory;

/// Measures one of Jena's stores with a release in it: load time, live heap, and each query of the
/// folder in each order of its patterns. No HTTP, no text of a result: the evaluation alone.
///
/// ```
/// java -cp CLASSPATH src/bench/sparql/Graphs.java STORE RELEASE QUERIES ORDER…
/// ```
///
/// Rows: `store NAME LOAD_MS BYTES_PER_TRIPLE`, `time NAME ORDER QUERY ROWS MICROSECONDS`.
/// `src/bench/sparql/graphs` runs it once for each store, each in a process of its own.
public final class Graphs {
    private static final long WARM_NANOS = 300_000_000L;
    private static final long NANOS = 500_000_000L;
    private static final int FEWEST = 5;

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
        for (var order : List.of(arguments).subList(3, arguments.length)) {
            measure(name, dataset, order, queries);
        }
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

    private static void measure(
            String name, DatasetGraph dataset, String order, Map<String, Query> queries) {
        if (!order.equals("own")) {
            StageBuilder.setGenerator(dataset.getContext(), Orders.generator(order, dataset));
        }
        queries.values().forEach(query -> times(dataset, query, WARM_NANOS));
        queries.forEach((title, query) -> {
            var times = times(dataset, query, NANOS);
            System.out.printf(
                    "time %s %s %s %d %.1f%n",
                    name, order, title, run(dataset, query), times[times.length / 2] / 1000.0);
        });
    }

    private static long[] times(DatasetGraph dataset, Query query, long nanos) {
        var times = new long[20_000];
        var count = 0;
        var end = System.nanoTime() + nanos;
        while (count < times.length && (count < FEWEST || System.nanoTime() < end)) {
            var begin = System.nanoTime();
            run(dataset, query);
            times[count++] = System.nanoTime() - begin;
        }
        return Arrays.stream(times, 0, count).sorted().toArray();
    }

    private static long run(DatasetGraph dataset, Query query) {
        return Txn.calculateRead(
                dataset,
                () -> {
                    try (var execution = QueryExec.dataset(dataset).query(query).build()) {
                        return query.isSelectType()
                                ? execution.select().stream().count()
                                : query.isAskType()
                                        ? (execution.ask() ? 1L : 0L)
                                        : execution.construct().size();
                    }
                });
    }
}
