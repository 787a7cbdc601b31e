package org.quartierlod.query.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.quartierlod.query.guard.QueryGuard;
import org.quartierlod.query.wire.ProcessSettings;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.OpenReleases;
import org.quartierlod.vocab.BaseIri;
import tools.jackson.databind.json.JsonMapper;

/// The main class of the query process. Its first line of input are its settings; when its input
/// ends, its parent has gone, and it goes too.
public final class QueryProcess {
    private QueryProcess() {}

    /// Serves until the input ends.
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var settings = JsonMapper.shared().readValue(in.readLine(), ProcessSettings.class);
        JenaSystem.init();
        var project = new ProjectFolder(Path.of(settings.project()), Path.of(settings.work()));
        var releases =
                new OpenReleases(
                        project,
                        Path.of(settings.indexes()),
                        settings.store().settings(),
                        settings.limits().limits(),
                        settings.load().releases());
        var guard = new QueryGuard(settings.guard().limits(), new BaseIri(settings.base()));
        var running = new RunningQueries(settings.limits().limits(), settings.load());
        var server = new QueryServer(Path.of(settings.socket()), guard, releases, running);
        Thread.ofPlatform().daemon().name("accept").start(server::accept);
        while (in.readLine() != null) {
            // Nothing more is said.
        }
        Runtime.getRuntime().halt(0);
    }
}
