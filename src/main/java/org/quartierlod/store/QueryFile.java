package org.quartierlod.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/// A query that stands in a `.rq` file beside the class that asks it. Its parameters are nodes put
/// into the `VALUES` blocks of the parsed query; text is never joined.
public final class QueryFile {
    private final Query query;

    private QueryFile(Query query) {
        this.query = query;
    }

    /// Reads the file, once.
    ///
    /// @param owner the class beside which it stands
    /// @param name without `.rq`
    public static QueryFile of(Class<?> owner, String name) {
        try (var in = owner.getResourceAsStream(name + ".rq")) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "No query " + name + ".rq beside " + owner.getName());
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new QueryFile(QueryFactory.create(text, Syntax.syntaxSPARQL_11));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The query as it stands.
    public Query query() {
        return query;
    }

    /// The query over these graphs alone.
    public Query from(Collection<String> graphs) {
        var over = query.cloneQuery();
        graphs.forEach(over::addGraphURI);
        return over;
    }

    /// The query with other values in the block `VALUES ?name { … }`.
    public QueryFile with(String name, Collection<Node> values) {
        var variable = Var.alloc(name);
        var transform =
                new ElementTransformCopyBase() {
                    @Override
                    public Element transform(ElementData element) {
                        return element.getVars().equals(List.of(variable))
                                ? block(variable, values)
                                : element;
                    }
                };
        return new QueryFile(QueryTransformOps.transform(query, transform));
    }

    private static ElementData block(Var variable, Collection<Node> values) {
        var block = new ElementData();
        block.add(variable);
        values.forEach(value -> block.add(BindingFactory.binding(variable, value)));
        return block;
    }
}
