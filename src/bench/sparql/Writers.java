import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// Measures what writing a result costs: the rows are there already, and go as Jena's JSON, as JSON
/// by Jackson, as CSV and as TSV to a stream that only counts.
///
/// ```
/// java -cp CLASSPATH src/bench/sparql/Writers.java RELEASE QUERY
/// ```
public final class Writers {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 3;
    private static final long NANOS = 4_000_000_000L;

    private Writers() {}

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }
    }

    static void main(String[] arguments) throws IOException {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
        var dataset = Stores.load("fast", Path.of(arguments[0]));
        var query = QueryFactory.create(Files.readString(Path.of(arguments[1])));
        try (var execution = QueryExec.dataset(dataset).query(query).build()) {
            var rows = execution.select().materialize();
            var names = rows.getResultVars();
            var all = rows.stream().toList();
            for (var round = 0; round < ROUNDS; round++) {
                time("jena json", names, all, (set, out) -> jena(set, out, ResultSetLang.RS_JSON));
                time("jackson json", names, all, Writers::jackson);
                time("jena csv", names, all, (set, out) -> jena(set, out, ResultSetLang.RS_CSV));
                time("jena tsv", names, all, (set, out) -> jena(set, out, ResultSetLang.RS_TSV));
                time("jena xml", names, all, (set, out) -> jena(set, out, ResultSetLang.RS_XML));
            }
        }
    }

    private static void time(
            String name,
            List<Var> names,
            List<Binding> rows,
            BiConsumer<RowSet, OutputStream> writer) {
        var times = new ArrayList<Long>();
        var out = new Counting();
        for (var end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
            out = new Counting();
            var begin = THREADS.getCurrentThreadCpuTime();
            writer.accept(RowSetStream.create(names, rows.iterator()), out);
            times.add(THREADS.getCurrentThreadCpuTime() - begin);
        }
        var last = times.subList(times.size() / 2, times.size()).stream().sorted().toList();
        System.out.printf(
                "%-14s %8d rows %10d bytes %10.1f µs%n",
                name, rows.size(), out.bytes, last.get(last.size() / 2) / 1000.0);
    }

    private static void jena(RowSet rows, OutputStream out, org.apache.jena.riot.Lang language) {
        ResultSetMgr.write(out, ResultSet.adapt(rows), language);
    }

    /// [SPARQL 1.1 Query Results JSON](https://www.w3.org/TR/sparql11-results-json/), without white
    /// space.
    private static void jackson(RowSet rows, OutputStream out) {
        try (var json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("head");
            json.writeArrayPropertyStart("vars");
            rows.getResultVars().forEach(name -> json.writeString(name.getVarName()));
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectPropertyStart("results");
            json.writeArrayPropertyStart("bindings");
            while (rows.hasNext()) {
                row(json, rows.next());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void row(JsonGenerator json, Binding row) {
        json.writeStartObject();
        row.forEach((name, node) -> {
            json.writeObjectPropertyStart(name.getVarName());
            term(json, node);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void term(JsonGenerator json, Node node) {
        json.writeStringProperty(
                "type", node.isURI() ? "uri" : node.isBlank() ? "bnode" : "literal");
        if (!node.isLiteral()) {
            json.writeStringProperty(
                    "value", node.isURI() ? node.getURI() : node.getBlankNodeLabel());
            return;
        }
        json.writeStringProperty("value", node.getLiteralLexicalForm());
        if (!node.getLiteralLanguage().isEmpty()) {
            json.writeStringProperty("xml:lang", node.getLiteralLanguage());
        } else if (!node.getLiteralDatatypeURI().endsWith("#string")) {
            json.writeStringProperty("datatype", node.getLiteralDatatypeURI());
        }
    }
}
