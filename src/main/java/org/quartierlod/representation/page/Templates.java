package org.quartierlod.representation.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.quartierlod.representation.Page;

/// The templates, which escape every value.
final class Templates {
    private final Map<String, Template> compiled = new HashMap<>();

    Templates(String... names) {
        var compiler =
                Mustache.compiler()
                        .escapeHTML(true)
                        .defaultValue("")
                        .emptyStringIsFalse(true)
                        .withLoader(Templates::open);
        for (var name : names) {
            compiled.put(name, compiler.compile(open(name)));
        }
    }

    private static Reader open(String name) {
        var stream = Page.class.getResourceAsStream(name + ".mustache");
        return new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8);
    }

    String render(String name, Map<String, Object> values) {
        return Objects.requireNonNull(compiled.get(name), name).execute(values);
    }
}
