package org.quartierlod.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.AskedFormat;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Documents as HTTP has them: the representation with its headers, or a redirect to the one true
/// spelling of the address.
@Component
final class DocumentAnswers {
    private final Descriptions descriptions;
    private final BaseIri base;
    private final CacheHeaders cache;

    DocumentAnswers(Descriptions descriptions, BaseIri base, CacheHeaders cache) {
        this.descriptions = descriptions;
        this.base = base;
        this.cache = cache;
    }

    /// From a thing to its document, if there is one.
    ///
    /// @param path the true spelling of the thing's address
    ResponseEntity<byte[]> redirect(Target.Thing thing, String path, HttpServletRequest request) {
        describe(thing, AskedFormat.of(request, Optional.empty()), request);
        return isCanonical(request, path)
                ? redirect(HttpStatus.SEE_OTHER, thing.path() + query(request, ""))
                : redirect(HttpStatus.MOVED_PERMANENTLY, path + query(request, ""));
    }

    /// The document in the format asked for.
    ResponseEntity<byte[]> answer(
            Target target, Optional<DocumentFormat> suffix, HttpServletRequest request) {
        var format = AskedFormat.of(request, suffix);
        var description = describe(target, format, request);
        var path = target.path() + suffix.map(f -> "." + f.extension()).orElse("");
        if (!isCanonical(request, path)) {
            return redirect(HttpStatus.MOVED_PERMANENTLY, path + query(request, target.query()));
        }
        var links = new DocumentLinks(base, target);
        var response =
                cache.current(200)
                        .lastModified(description.changed().time())
                        .header(
                                HttpHeaders.CONTENT_LOCATION,
                                location(links.in(format), format, Language.of(request)));
        links.of(format, description.links())
                .forEach(link -> response.header(HttpHeaders.LINK, link));
        if (format == DocumentFormat.HTML) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
        }
        return description.representation().answer(response, request);
    }

    /// Of a page in its language: the address alone speaks to each reader in theirs.
    private static String location(String address, DocumentFormat format, Language language) {
        return format == DocumentFormat.HTML
                ? address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag()
                : address;
    }

    private Description describe(Target target, DocumentFormat format, HttpServletRequest request) {
        return switch (descriptions.describe(target, format, Language.of(request))) {
            case Descriptions.Answer.Found(var description) -> description;
            case Descriptions.Answer.Gone _ ->
                    throw problem(
                            ProblemType.GONE,
                            "Was unter dieser Adresse stand, wird nicht mehr veröffentlicht.",
                            "What was at this address is no longer published.");
            case Descriptions.Answer.Unknown _ -> throw unknown();
        };
    }

    static ProblemException unknown() {
        return problem(
                ProblemType.NOT_FOUND,
                "Unter dieser Adresse ist nichts beschrieben.",
                "Nothing is described at this address.");
    }

    static ProblemException problem(ProblemType type, String german, String english) {
        return new ProblemException(Problem.of(type, german, english));
    }

    private boolean isCanonical(HttpServletRequest request, String path) {
        return request.getRequestURI().equals(base.path() + path)
                || request.getRequestURI().equals("/" + path);
    }

    private ResponseEntity<byte[]> redirect(HttpStatus status, String path) {
        return cache.current(status.value()).location(URI.create(base.value() + path)).build();
    }

    /// The parameters that choose a representation, and those of the target itself, and no others.
    private static String query(HttpServletRequest request, String own) {
        var chosen =
                Stream.of("format", "lang")
                        .flatMap(name ->
                                Optional.ofNullable(request.getParameter(name))
                                        .filter(value -> value.matches("[a-z]{1,10}"))
                                        .map(value -> name + "=" + value)
                                        .stream());
        var kept = own.isEmpty() ? Stream.<String>of() : Stream.of(own.substring(1));
        var parameters = Stream.concat(kept, chosen).collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }
}
