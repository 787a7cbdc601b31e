package org.quartierlod.representation;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.quartierlod.vocab.Addresses;

/// Pages for people, made from templates that escape every value. Without JavaScript, in German or
/// English.
public final class Page {
    private static final String TEXTS = "org.quartierlod.representation.texts";

    private final Addresses addresses;
    private final Template layout;
    private final Map<String, Template> templates = new HashMap<>();

    /// Reads the templates.
    public Page(Addresses addresses) {
        this.addresses = addresses;
        var compiler =
                Mustache.compiler()
                        .escapeHTML(true)
                        .defaultValue("")
                        .emptyStringIsFalse(true)
                        .withLoader(Page::open);
        this.layout = compiler.compile(open("layout"));
        for (var name : List.of("document", "problem", "home", "sparql")) {
            templates.put(name, compiler.compile(open(name)));
        }
    }

    private static Reader open(String name) {
        var stream = Page.class.getResourceAsStream(name + ".mustache");
        return new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8);
    }

    /// A link with its text.
    ///
    /// @param href absolute, or empty where there is nothing to follow
    public record Link(String href, String text) {}

    /// The page of a document.
    ///
    /// @param terms what predicates and classes are called
    public byte[] document(Document document, String language, TermNames terms) {
        var texts = texts(language);
        var view = new DocumentView(document, language, terms, addresses, texts);
        var title =
                document.label(language)
                        .orElseGet(() -> Labels.lastPart(document.subject().getURI()));
        return render(
                "document",
                language,
                title,
                Map.of(
                        "root",
                        view.root(),
                        "others",
                        view.others(),
                        "types",
                        view.types(),
                        "iri",
                        document.subject().getURI(),
                        "formats",
                        formats(document.path())));
    }

    private List<Link> formats(String path) {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format ->
                        new Link(
                                addresses.base().value() + path + "." + format.extension(),
                                format.name().replace('_', '-')))
                .toList();
    }

    /// The page of a problem.
    public byte[] problem(String language, String title, String detail, int status) {
        return render("problem", language, title, Map.of("detail", detail, "status", status));
    }

    /// The home page.
    ///
    /// @param sections lists of links under a heading
    public byte[] home(String language, List<Section> sections) {
        var texts = texts(language);
        var named = sections.stream().map(section -> section.named(texts)).toList();
        return render("home", language, texts.getString("name"), Map.of("sections", named));
    }

    /// A heading and what stands under it. A heading or link text that is the key of a text is
    /// shown as that text.
    public record Section(String heading, List<Link> links) {
        private Section named(ResourceBundle texts) {
            return new Section(
                    name(heading, texts),
                    links.stream().map(l -> new Link(l.href(), name(l.text(), texts))).toList());
        }

        private static String name(String key, ResourceBundle texts) {
            return texts.containsKey(key) ? texts.getString(key) : key;
        }
    }

    /// The page for writing a query.
    public byte[] sparql(String language, String query) {
        return render("sparql", language, "SPARQL", Map.of("query", query));
    }

    private byte[] render(String name, String language, String title, Map<String, Object> values) {
        var texts = texts(language);
        Map<String, Object> context = new HashMap<>(values);
        texts.keySet().forEach(key -> context.put("t_" + key, texts.getString(key)));
        context.put("lang", language);
        context.put("title", title);
        context.put("base", addresses.base().value());
        var content = Objects.requireNonNull(templates.get(name)).execute(context);
        context.put("content", content);
        return layout.execute(context).getBytes(StandardCharsets.UTF_8);
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                TEXTS,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
