package org.quartierlod.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.EntityIri;
import org.quartierlod.vocab.EntityType;
import org.quartierlod.vocab.Slug;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
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
    /// Graphs are named after files; anything else could not even stand in an IRI.
    private static final Pattern GRAPH = Pattern.compile("[\\p{L}\\p{N}._~/-]+");

    private final DocumentAnswers answers;
    private final BaseIri base;

    EntityController(DocumentAnswers answers, BaseIri base) {
        this.answers = answers;
        this.base = base;
    }

    @GetMapping({"/id/{type}/{name}", "/id/{type}/{name}/"})
    ResponseEntity<byte[]> thing(
            @PathVariable String type, @PathVariable String name, HttpServletRequest request) {
        var entity = entity(type, name);
        return answers.redirect(Target.Thing.entity(entity, base), "id/" + entity.path(), request);
    }

    @GetMapping({"/doc/{type}/{name}", "/doc/{type}/{name}/"})
    ResponseEntity<byte[]> document(
            @PathVariable String type, @PathVariable String name, HttpServletRequest request) {
        var file = FileName.parse(name);
        var thing = Target.Thing.entity(entity(type, file.stem()), base);
        return answer(thing, file.format(), request);
    }

    @GetMapping({"/doc/{type}", "/doc/{type}/"})
    ResponseEntity<byte[]> things(@PathVariable String type, HttpServletRequest request) {
        var file = FileName.parse(type);
        var things = Target.Things.of(type(file.stem()), page(request), base);
        return answers.answer(things, file.format(), request);
    }

    @GetMapping({"/scheme/{scheme}", "/scheme/{scheme}/"})
    ResponseEntity<byte[]> scheme(@PathVariable String scheme, HttpServletRequest request) {
        var file = FileName.parse(scheme);
        return answer(Target.Thing.scheme(slug(file.stem()).value()), file.format(), request);
    }

    @GetMapping({"/scheme/{scheme}/{concept}", "/scheme/{scheme}/{concept}/"})
    ResponseEntity<byte[]> concept(
            @PathVariable String scheme, @PathVariable String concept, HttpServletRequest request) {
        var file = FileName.parse(concept);
        return answer(
                Target.Thing.concept(slug(scheme).value(), slug(file.stem()).value()),
                file.format(),
                request);
    }

    @GetMapping("/graph/{*path}")
    ResponseEntity<byte[]> graph(@PathVariable String path, HttpServletRequest request) {
        var file = FileName.parse(path.isEmpty() ? "" : path.substring(1));
        if (!GRAPH.matcher(file.stem()).matches()) {
            throw noSuchKind();
        }
        return answer(Target.Thing.graph(file.stem(), base), file.format(), request);
    }

    @GetMapping({"/def", "/def/", "/def.{extension}"})
    ResponseEntity<byte[]> ontology(
            @PathVariable Optional<String> extension, HttpServletRequest request) {
        var file = FileName.parse("def" + extension.map(e -> "." + e).orElse(""));
        if (!file.stem().equals("def")) {
            throw DocumentAnswers.unknown();
        }
        return answers.answer(new Target.Ontology(), file.format(), request);
    }

    /// The description of a thing, or with `?inbound=` a page of what points at it.
    private ResponseEntity<byte[]> answer(
            Target.Thing thing, Optional<DocumentFormat> suffix, HttpServletRequest request) {
        var term = request.getParameter("inbound");
        var target = term == null ? thing : Target.Inbound.of(thing, term, page(request), base);
        return answers.answer(target, suffix, request);
    }

    private static int page(HttpServletRequest request) {
        var number = request.getParameter("page");
        if (number == null) {
            return 1;
        }
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw DocumentAnswers.problem(
                    ProblemType.BAD_REQUEST,
                    "page ist eine Zahl von 1 an.",
                    "page is a number from 1 on.");
        }
        return Integer.parseInt(number);
    }

    private static EntityIri entity(String type, String name) {
        return new EntityIri(type(type), slug(name));
    }

    private static EntityType type(String name) {
        return EntityType.of(name.toLowerCase(Locale.ROOT))
                .orElseThrow(EntityController::noSuchKind);
    }

    private static Slug slug(String name) {
        return Optional.of(Slug.spell(name))
                .filter(Slug::isSlug)
                .map(Slug::new)
                .orElseThrow(EntityController::noSuchKind);
    }

    private static ProblemException noSuchKind() {
        return DocumentAnswers.problem(
                ProblemType.NOT_FOUND,
                "Diese Art von Adresse gibt es nicht.",
                "There is no address of this kind.");
    }
}
