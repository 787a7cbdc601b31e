package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseHistory;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.ReleaseEntry;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.DocumentResponses;
import org.quartierlod.web.Language;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The list of releases, and each of them.
@RestController
class ReleaseController {
    private final CurrentRelease current;
    private final ReleaseHistory history;
    private final ReleaseDocuments documents;
    private final DocumentResponses responses;
    private final Page page;
    private final BaseIri base;
    private final CacheHeaders cache;

    ReleaseController(
            CurrentRelease current,
            ReleaseArchive archive,
            DocumentResponses responses,
            Page page,
            BaseIri base,
            CacheHeaders cache) {
        this.current = current;
        this.history = new ReleaseHistory(archive);
        this.documents = new ReleaseDocuments(base);
        this.responses = responses;
        this.page = page;
        this.base = base;
        this.cache = cache;
    }

    @GetMapping({"/release", "/release.{extension}"})
    ResponseEntity<byte[]> all(@PathVariable Optional<String> extension, HttpServletRequest request)
            throws IOException {
        var format = DocumentResponses.format(extension, request, ReleaseController::unknown);
        var told = history.read();
        var entries = entries(told);
        var damaged = told.damaged().stream().map(ReleaseId::toString).toList();
        var circumstances = circumstances("release", entries, request);
        return responses.answer(
                documents.all(entries),
                format,
                () -> page.releases(circumstances, entries, damaged),
                request);
    }

    @GetMapping({
        "/release/{number:[1-9][0-9]{0,8}}",
        "/release/{number:[1-9][0-9]{0,8}}.{extension}"
    })
    ResponseEntity<byte[]> one(
            @PathVariable int number,
            @PathVariable Optional<String> extension,
            HttpServletRequest request)
            throws IOException {
        var format = DocumentResponses.format(extension, request, ReleaseController::unknown);
        var entries = entries(history.read());
        var entry =
                entries.stream()
                        .filter(e -> e.number() == number)
                        .findFirst()
                        .orElseThrow(ReleaseController::unknown);
        var circumstances = circumstances("release/" + number, entries, request);
        return responses.answer(
                documents.one(entry), format, () -> page.release(circumstances, entry), request);
    }

    /// The one true spelling has no slash at the end.
    @GetMapping({"/release/", "/release/{number:[1-9][0-9]{0,8}}/"})
    ResponseEntity<byte[]> slash(@PathVariable Optional<Integer> number) {
        var path = "release" + number.map(n -> "/" + n).orElse("");
        var location = URI.create(base.value() + path);
        return cache.current(HttpStatus.MOVED_PERMANENTLY.value()).location(location).build();
    }

    private List<ReleaseEntry> entries(ReleaseHistory.Told told) {
        var served = current.read(s -> s.release().id());
        return told.entries().stream().map(entry -> entry(entry, served)).toList();
    }

    private static ReleaseEntry entry(ReleaseHistory.Entry entry, ReleaseId served) {
        var manifest = entry.manifest();
        var parent = Optional.ofNullable(manifest.parent()).flatMap(ReleaseId::parse);
        return new ReleaseEntry(
                entry.id().number(),
                manifest.dataset(),
                manifest.created(),
                manifest.quads(),
                entry.added(),
                entry.removed(),
                parent.map(ReleaseId::number).orElse(0),
                entry.id().equals(served));
    }

    private static Page.Circumstances circumstances(
            String path, List<ReleaseEntry> entries, HttpServletRequest request) {
        var release =
                entries.stream()
                        .filter(ReleaseEntry::current)
                        .map(entry -> new Page.Release(entry.number(), entry.created()))
                        .findFirst()
                        .orElse(Page.Release.UNKNOWN);
        return Page.Circumstances.at(path, Language.of(request).tag(), release);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Eine solche Ausgabe oder ein solches Format gibt es nicht.",
                        "There is no such release or format."));
    }
}
