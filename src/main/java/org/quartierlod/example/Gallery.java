package org.quartierlod.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quartierlod.representation.Example;
import org.quartierlod.source.ProjectFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The worked queries of the project, read once: by theme, then by name.
@Component
public final class Gallery {
    private static final Logger LOG = LoggerFactory.getLogger(Gallery.class);

    private final List<Example> examples;

    Gallery(ProjectFolder project) {
        this.examples = read(project.ontology().resolve("queries"));
    }

    /// All of them.
    public List<Example> all() {
        return examples;
    }

    /// The one of this name.
    public Optional<Example> named(String slug) {
        return examples.stream().filter(example -> example.slug().equals(slug)).findFirst();
    }

    /// A project without examples has none; one that cannot be read keeps no others from being
    /// shown.
    private static List<Example> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var examples = new ArrayList<Example>();
        try (var files = Files.newDirectoryStream(folder, "*.rq")) {
            for (var file : files) {
                read(file, examples);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        examples.sort(Comparator.comparing(Example::theme).thenComparing(Example::slug));
        return List.copyOf(examples);
    }

    private static void read(Path file, List<Example> examples) throws IOException {
        var name = file.getFileName().toString();
        try {
            var slug = name.substring(0, name.length() - ".rq".length());
            examples.add(ExampleFile.parse(slug, Files.readString(file)));
        } catch (IllegalArgumentException e) {
            LOG.warn("Example left out reason={}", e.getMessage());
        }
    }
}
