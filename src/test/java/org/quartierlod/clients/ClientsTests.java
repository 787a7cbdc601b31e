package org.quartierlod.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.Endpoint;
import org.quartierlod.TestProject;

/// Clients that nobody here wrote, used as their users do: the scripts of `clients`. Where a client
/// is not installed, its test is skipped with a reason; continuous integration takes a skipped test
/// for a failure.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTests {
    private static final Path SCRIPTS = Path.of("src/test/resources/clients").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target/clients").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 60;

    @TempDir static Path folder;
    private ApplicationProcess server;

    @BeforeAll
    void serve() throws IOException {
        var project = TestProject.copyTo(Files.createDirectory(folder.resolve("project")));
        server = ApplicationProcess.serveAtHome(project);
        Endpoint.await(server.port());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void rdflibReadsEverything() throws IOException {
        var python =
                List.of("python3", "/usr/bin/python3").stream()
                        .filter(name -> succeeds(name, "-c", "import rdflib"))
                        .findFirst()
                        .orElseThrow(() ->
                                new TestAbortedException(
                                        "No rdflib is installed: install the package python3-rdflib"));
        script(python, "rdflib_client.py", server.address());
    }

    @Test
    void comunicaReadsEverything() throws IOException {
        if (!Files.isDirectory(INSTALLED.resolve("node_modules/@comunica/query-sparql"))
                || !succeeds("node", "--version")) {
            throw new TestAbortedException(
                    "No Comunica is installed: run src/test/resources/clients/install-comunica");
        }
        script("node", "comunica_client.mjs", INSTALLED.toString(), server.address());
    }

    @Test
    void curlReadsEverything() throws IOException {
        if (!succeeds("curl", "--version")) {
            throw new TestAbortedException("No curl is installed: install the package curl");
        }
        script("bash", "curl.sh", folder.toString(), server.address());
    }

    /// Runs a script to its end, which prints what went well and fails at the first that did not.
    private static void script(String interpreter, String name, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(interpreter, SCRIPTS.resolve(name).toString()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(folder, "client-", ".txt");
        var code = run(command, ProcessBuilder.Redirect.to(output.toFile()));
        assertThat(code).as(Files.readString(output)).isZero();
    }

    private static boolean succeeds(String... command) {
        try {
            return run(List.of(command), ProcessBuilder.Redirect.DISCARD) == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static int run(List<String> command, ProcessBuilder.Redirect output)
            throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
