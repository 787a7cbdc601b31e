package org.quartierlod.representation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTests {
    private static final Path FOLDER = Path.of("src/main/resources/org/quartierlod/representation");

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                Files.newBufferedReader(FOLDER.resolve("texts_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(texts("de").keySet()).hasSizeGreaterThan(100).isEqualTo(texts("en").keySet());
    }

    @Test
    void everyTextThatTemplatesNameIsThere() throws IOException {
        var keys = texts("de").keySet();
        try (var templates = Files.newDirectoryStream(FOLDER, "*.mustache")) {
            for (var template : templates) {
                var named =
                        Pattern.compile("\\{\\{[#^/]?t_([a-z_]+)}}")
                                .matcher(Files.readString(template))
                                .results()
                                .map(match -> (Object) match.group(1))
                                .toList();
                assertThat(keys).as(template.toString()).containsAll(named);
            }
        }
    }

    @Test
    void orderGoesByLettersWhateverMarksTheyBear() {
        var names = List.of("Übergangsarten", "Ziele", "Soziale Stadt", "Sozialer Zusammenhalt");
        assertThat(names.stream().sorted(Texts.order()))
                .containsExactly(
                        "Soziale Stadt", "Sozialer Zusammenhalt", "Übergangsarten", "Ziele");
    }
}
