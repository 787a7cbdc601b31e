package org.quartierlod.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.EntityIri;
import org.quartierlod.vocab.EntityType;
import org.quartierlod.vocab.Slug;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Things and their descriptions ([Cool URIs
/// §4.2](https://www.w3.org/TR/cooluris/#r303gendocument)): `/id/{type}/{slug}` redirects with 303
/// to `/doc/{type}/{slug}`, which answers in the format asked for. Another spelling of an address
/// is redirected with 301 to the one true spelling.
@RestController
class EntityController {
    private final Descriptions descriptions;
    private final BaseIri base;
    private final CacheHeaders cache;

    EntityController(Descriptions descriptions, BaseIri base, CacheHeaders cache) {
        this.descriptions = descriptions;
        this.base = base;
        this.cache = cache;
    }

    @GetMapping({"/id/{type}/{name}", "/id/{type}/{name}/"})
    ResponseEntity<byte[]> thing(
            @PathVariable String type, @PathVariable String name, HttpServletRequest request) {
        var entity = entity(type, name);
        var target = Target.thing(entity, base);
        var asked = AskedFormat.of(request, Optional.empty());
        known(descriptions.describe(target, asked, Language.of(request)));
        return isCanonical(request, "id/" + entity.path())
                ? redirect(HttpStatus.SEE_OTHER, target.path() + query(request))
                : redirect(HttpStatus.MOVED_PERMANENTLY, "id/" + entity.path() + query(request));
    }

    @GetMapping({"/doc/{type}/{name}", "/doc/{type}/{name}/"})
    ResponseEntity<byte[]> document(
            @PathVariable String type, @PathVariable String name, HttpServletRequest request) {
        var file = FileName.parse(name);
        var entity = entity(type, file.stem());
        var target = Target.thing(entity, base);
        return answer(target, file.format(), request);
    }

    @GetMapping({"/scheme/{scheme}", "/scheme/{scheme}/"})
    ResponseEntity<byte[]> scheme(@PathVariable String scheme, HttpServletRequest request) {
        var file = FileName.parse(scheme);
        return answer(Target.scheme(slug(file.stem()).value()), file.format(), request);
    }

    @GetMapping({"/scheme/{scheme}/{concept}", "/scheme/{scheme}/{concept}/"})
    ResponseEntity<byte[]> concept(
            @PathVariable String scheme, @PathVariable String concept, HttpServletRequest request) {
        var file = FileName.parse(concept);
        return answer(
                Target.concept(slug(scheme).value(), slug(file.stem()).value()),
                file.format(),
                request);
    }

    @GetMapping({"/dataset/{name}", "/dataset/{name}/"})
    ResponseEntity<byte[]> dataset(@PathVariable String name, HttpServletRequest request) {
        var file = FileName.parse(name);
        return answer(Target.dataset(slug(file.stem()).value(), base), file.format(), request);
    }

    @GetMapping("/graph/{*path}")
    ResponseEntity<byte[]> graph(@PathVariable String path, HttpServletRequest request) {
        var file = FileName.parse(path.isEmpty() ? "" : path.substring(1));
        return answer(Target.graph(file.stem(), base), file.format(), request);
    }

    @GetMapping({"/def", "/def/", "/def.{extension}"})
    ResponseEntity<byte[]> ontology(
            @PathVariable Optional<String> extension, HttpServletRequest request) {
        var file = FileName.parse("def" + extension.map(e -> "." + e).orElse(""));
        if (!file.stem().equals("def")) {
            throw unknown();
        }
        return answer(Descriptions.ONTOLOGY_TARGET, file.format(), request);
    }

    private ResponseEntity<byte[]> answer(
            Target target, Optional<DocumentFormat> suffix, HttpServletRequest request) {
        var format = AskedFormat.of(request, suffix);
        var language = Language.of(request);
        var found = known(descriptions.describe(target, format, language));
        var canonical = target.path() + suffix.map(f -> "." + f.extension()).orElse("");
        if (!isCanonical(request, canonical)) {
            return redirect(HttpStatus.MOVED_PERMANENTLY, canonical + query(request));
        }
        var response =
                cache.current(200)
                        .header(
                                HttpHeaders.CONTENT_LOCATION,
                                base.value() + target.path() + "." + format.extension());
        links(target, format).forEach(link -> response.header(HttpHeaders.LINK, link));
        if (format == DocumentFormat.HTML) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        return found.representation().answer(response, request);
    }

    private Stream<String> links(Target target, DocumentFormat format) {
        var alternates =
                Stream.of(DocumentFormat.values())
                        .filter(other -> other != format)
                        .map(other ->
                                "<"
                                        + base.value()
                                        + target.path()
                                        + "."
                                        + other.extension()
                                        + ">; rel=\"alternate\"; type=\""
                                        + other.mediaType()
                                        + "\"");
        var relations =
                Stream.of(
                        "<" + base.value() + target.path() + ">; rel=\"canonical\"",
                        "<" + target.subject().getURI() + ">; rel=\"describes\"");
        var context =
                format == DocumentFormat.JSON
                        ? Stream.of(
                                "<"
                                        + base.value()
                                        + "context/urp-1.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"")
                        : Stream.<String>of();
        return Stream.of(alternates, relations, context).flatMap(s -> s);
    }

    private static Descriptions.Answer.Found known(Descriptions.Answer answer) {
        return switch (answer) {
            case Descriptions.Answer.Found found -> found;
            case Descriptions.Answer.Gone _ ->
                    throw problem(
                            ProblemType.GONE,
                            "Was unter dieser Adresse stand, wird nicht mehr veröffentlicht.",
                            "What was at this address is no longer published.");
            case Descriptions.Answer.Unknown _ -> throw unknown();
        };
    }

    private static ProblemException unknown() {
        return problem(
                ProblemType.NOT_FOUND,
                "Unter dieser Adresse ist nichts beschrieben.",
                "Nothing is described at this address.");
    }

    private static ProblemException problem(ProblemType type, String german, String english) {
        return new ProblemException(Problem.of(type, german, english));
    }

    private static EntityIri entity(String type, String name) {
        return EntityType.of(type.toLowerCase(Locale.ROOT))
                .map(t -> new EntityIri(t, slug(name)))
                .orElseThrow(EntityController::noSuchKind);
    }

    private static Slug slug(String name) {
        return Optional.of(Slug.spell(name))
                .filter(Slug::isSlug)
                .map(Slug::new)
                .orElseThrow(EntityController::noSuchKind);
    }

    private static ProblemException noSuchKind() {
        return problem(
                ProblemType.NOT_FOUND,
                "Diese Art von Adresse gibt es nicht.",
                "There is no address of this kind.");
    }

    private boolean isCanonical(HttpServletRequest request, String path) {
        return request.getRequestURI().equals(base.path() + path)
                || request.getRequestURI().equals("/" + path);
    }

    private ResponseEntity<byte[]> redirect(HttpStatus status, String path) {
        return cache.current(status.value()).location(URI.create(base.value() + path)).build();
    }

    /// The parameters that choose a representation, and no others.
    private static String query(HttpServletRequest request) {
        var parameters =
                Stream.of("format", "lang")
                        .flatMap(name ->
                                Optional.ofNullable(request.getParameter(name))
                                        .filter(value -> value.matches("[a-z]{1,10}"))
                                        .map(value -> name + "=" + value)
                                        .stream())
                        .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }
}
