package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.stereotype.Component;

/// Finds the release a client names by number. Each is verified once, for releases never change.
@Component
class AskedRelease {
    private final ReleaseArchive archive;
    private final Map<ReleaseId, Release> verified = new ConcurrentHashMap<>();

    AskedRelease(ReleaseArchive archive) {
        this.archive = archive;
    }

    /// A release to ask.
    ///
    /// @param isChosen whether the client named it, so that the answer never changes
    record Chosen(Release release, boolean isChosen) {
        /// Where its endpoint is, below the base.
        String endpoint() {
            return isChosen ? "release/" + release.id().number() + "/sparql" : "sparql";
        }
    }

    /// The release a request is for.
    ///
    /// @param number in its address
    /// @param served the release that is current
    Chosen of(Optional<String> number, HttpServletRequest request, Release served) {
        var named = number.or(() -> Optional.ofNullable(request.getParameter("release")));
        return named.map(n -> new Chosen(numbered(n, served), true))
                .orElse(new Chosen(served, false));
    }

    private Release numbered(String number, Release served) {
        return id(number)
                .map(id -> id.equals(served.id()) ? served : verified(id))
                .orElseThrow(() ->
                        problem(
                                ProblemType.NOT_FOUND,
                                "Eine solche Ausgabe gibt es nicht.",
                                "There is no such release."));
    }

    private Optional<ReleaseId> id(String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw problem(
                    ProblemType.BAD_REQUEST,
                    "Bitte die Ausgabe mit ihrer Nummer nennen, etwa release=1.",
                    "Name the release by its number, such as release=1.");
        }
        try {
            var wanted = Integer.parseInt(number);
            return archive.ids().stream().filter(id -> id.number() == wanted).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Release verified(ReleaseId id) {
        return verified.computeIfAbsent(
                id,
                due ->
                        switch (archive.open(due)) {
                            case ReleaseArchive.Opened.Good(var release) -> release;
                            case ReleaseArchive.Opened.Bad _ ->
                                    throw problem(
                                            ProblemType.UNAVAILABLE,
                                            "Die Ausgabe ist beschädigt.",
                                            "The release is damaged.");
                        });
    }

    private static ProblemException problem(ProblemType type, String german, String english) {
        return new ProblemException(Problem.of(type, german, english));
    }
}
