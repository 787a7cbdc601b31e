package org.quartierlod.representation;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes a document as framed, compacted [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/).
/// Expanded, it is the document's graph.
///
/// Keys are the context's terms in alphabetical order; what no term fits is written under its full
/// IRI with nothing left to the context.
public final class JsonLdWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final Context context;
    private final String contextUrl;

    /// A writer that names the context by its address.
    public JsonLdWriter(Context context, String contextUrl) {
        this.context = context;
        this.contextUrl = contextUrl;
    }

    /// The bytes, in UTF-8.
    public byte[] write(Document document) {
        var bytes = new ByteArrayOutputStream();
        var indenter = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        var writeContext =
                new ObjectWriteContext.Base() {
                    @Override
                    public DefaultPrettyPrinter getPrettyPrinter() {
                        return printer.createInstance();
                    }
                };
        try (var out = JSON.createGenerator(writeContext, bytes)) {
            out.writeStartObject();
            out.writeStringProperty("@context", contextUrl);
            content(Tree.of(document), out);
            included(Tree.others(document), out);
            out.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /// [JSON-LD 1.1 §4.7](https://www.w3.org/TR/json-ld11/#included-nodes).
    private void included(List<Tree> others, JsonGenerator out) {
        if (others.isEmpty()) {
            return;
        }
        out.writeArrayPropertyStart("@included");
        for (var other : others) {
            out.writeStartObject();
            content(other, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void content(Tree tree, JsonGenerator out) {
        out.writeStringProperty("id", tree.node().getURI());
        var members = new TreeMap<String, Member>();
        for (var branch : tree.branches()) {
            if (isTypes(branch)) {
                types(branch, out);
            } else {
                members(branch).forEach(member -> members.put(member.key(), member));
            }
        }
        members.values().forEach(member -> member(member, out));
    }

    private static boolean isTypes(Tree.Branch branch) {
        return branch.predicate().equals(RDF.type.asNode()) && !branch.reverse();
    }

    private void types(Tree.Branch branch, JsonGenerator out) {
        out.writeArrayPropertyStart("type");
        branch.values().stream()
                .map(value -> name(node(value).getURI()))
                .sorted()
                .forEach(out::writeString);
        out.writeEndArray();
    }

    /// The term for a class or datatype, else its IRI.
    private String name(String iri) {
        return context.forIri(iri).map(Context.Term::name).orElse(iri);
    }

    private static Node node(Tree.Value value) {
        return switch (value) {
            case Tree.Value.Literal(var node) -> node;
            case Tree.Value.Reference(var node) -> node;
            case Tree.Value.Nested(var tree) -> tree.node();
        };
    }

    /// What stands under one key.
    private record Member(String key, Optional<Context.Term> term, List<Tree.Value> values) {}

    /// A branch under its term, and what does not fit that term under the full IRI.
    private List<Member> members(Tree.Branch branch) {
        var iri = branch.predicate().getURI();
        var term = branch.reverse() ? context.reverse(iri) : context.forIri(iri);
        if (term.isEmpty()) {
            return List.of(new Member(iri, term, branch.values()));
        }
        var fitting = branch.values().stream().filter(value -> fits(value, term.get())).toList();
        var rest = branch.values().stream().filter(value -> !fits(value, term.get())).toList();
        var members = new ArrayList<Member>();
        if (!fitting.isEmpty()) {
            members.add(new Member(term.get().name(), term, fitting));
        }
        if (!rest.isEmpty()) {
            members.add(new Member(iri, Optional.empty(), rest));
        }
        return members;
    }

    private static boolean fits(Tree.Value value, Context.Term term) {
        var isText =
                value instanceof Tree.Value.Literal(var literal)
                        && (isTagged(literal) || isPlain(literal));
        return term.isLanguageMap()
                ? isText
                : !"@id".equals(term.type()) || !(value instanceof Tree.Value.Literal);
    }

    private static boolean isTagged(Node literal) {
        return !literal.getLiteralLanguage().isEmpty();
    }

    private static boolean isPlain(Node literal) {
        return XSD.xstring.getURI().equals(literal.getLiteralDatatypeURI());
    }

    private void member(Member member, JsonGenerator out) {
        out.writeName(member.key());
        if (member.term().filter(Context.Term::isLanguageMap).isPresent()) {
            languageMap(member.values(), out);
        } else {
            array(
                    member.values(),
                    member.term().filter(Context.Term::isSet).isPresent(),
                    value -> value(value, member.term(), out),
                    out);
        }
    }

    private static <T> void array(
            List<T> values, boolean always, Consumer<T> write, JsonGenerator out) {
        if (values.size() == 1 && !always) {
            write.accept(values.getFirst());
            return;
        }
        out.writeStartArray();
        values.forEach(write);
        out.writeEndArray();
    }

    private static void languageMap(List<Tree.Value> values, JsonGenerator out) {
        Map<String, List<String>> byLanguage = new TreeMap<>();
        for (var value : values) {
            var literal = node(value);
            var language = isTagged(literal) ? literal.getLiteralLanguage() : "@none";
            byLanguage
                    .computeIfAbsent(language, _ -> new ArrayList<>())
                    .add(literal.getLiteralLexicalForm());
        }
        out.writeStartObject();
        byLanguage.forEach((language, texts) -> {
            out.writeName(language);
            array(texts, false, out::writeString, out);
        });
        out.writeEndObject();
    }

    private void value(Tree.Value value, Optional<Context.Term> term, JsonGenerator out) {
        switch (value) {
            case Tree.Value.Literal(var literal) -> literal(literal, term, out);
            case Tree.Value.Reference(var node) -> {
                out.writeStartObject();
                out.writeStringProperty("id", node.getURI());
                out.writeEndObject();
            }
            case Tree.Value.Nested(var tree) -> {
                out.writeStartObject();
                content(tree, out);
                out.writeEndObject();
            }
        }
    }

    private void literal(Node literal, Optional<Context.Term> term, JsonGenerator out) {
        var type = term.map(Context.Term::type).orElse(null);
        var datatype = literal.getLiteralDatatypeURI();
        if (datatype.equals(type) || (type == null && isPlain(literal))) {
            out.writeString(literal.getLiteralLexicalForm());
            return;
        }
        out.writeStartObject();
        if (isTagged(literal)) {
            out.writeStringProperty("@language", literal.getLiteralLanguage());
        } else if (!isPlain(literal)) {
            out.writeStringProperty("type", name(datatype));
        }
        out.writeStringProperty("@value", literal.getLiteralLexicalForm());
        out.writeEndObject();
    }
}
