package org.quartierlod.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.TestProject;
import org.springframework.util.FileSystemUtils;

/// A server of the project's own data whose links lead to itself, and one page of each type there
/// is.
///
/// @param server that answers
/// @param folder of the copy it publishes
record OwnPages(ApplicationProcess server, Path folder) implements AutoCloseable {
    /// One type of page.
    ///
    /// @param name for people
    /// @param path below the base
    record PageType(String name, String path) {
        int status() {
            return name.equals("not-found") ? 404 : 200;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<PageType> TYPES =
            List.of(
                    new PageType("home", ""),
                    new PageType("list", "doc/area"),
                    new PageType("area", "doc/area/muehlenberg"),
                    new PageType("programme", "scheme/programme/soziale-stadt"),
                    new PageType("organisation", "doc/organisation/landeshauptstadt-hannover"),
                    new PageType("unit", "doc/unit/fachbereich-soziales"),
                    new PageType("post", "doc/post/hainholz-sachgebiet-stadterneuerung"),
                    new PageType("service", "doc/service/quartiersmanagement"),
                    new PageType("measure", "doc/measure/hainholz-sozialer-zusammenhalt"),
                    new PageType("person", "doc/person/36gzwr6eos"),
                    new PageType("scheme", "scheme/task"),
                    new PageType("concept", "scheme/task/anlaufstelle"),
                    new PageType("period", "doc/period/soziale-stadt-1999-2019"),
                    new PageType("ontology", "def"),
                    new PageType("graph", "graph/hannover/areas"),
                    new PageType("catalogue", "catalog"),
                    new PageType("dataset", "dataset/areas"),
                    new PageType("sparql", "sparql"),
                    new PageType("gallery", "example"),
                    new PageType("example", "example/posts-per-area"),
                    new PageType("model", "model"),
                    new PageType("search-form", "search"),
                    new PageType("search", "search?q=m"),
                    new PageType("nothing-found", "search?q=gibtesnichthier"),
                    new PageType("releases", "release"),
                    new PageType("release", "release/1"),
                    new PageType("not-found", "doc/area/nirgendwo"),
                    new PageType("problem", "problem/not-found"));

    static OwnPages serve() {
        try {
            var folder = Files.createTempDirectory("pages");
            return new OwnPages(ApplicationProcess.serveAtHome(TestProject.copyTo(folder)), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String path) {
        return server.address() + path;
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
