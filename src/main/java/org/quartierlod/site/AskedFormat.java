package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.web.Negotiation;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;

/// The format a client wants of what has no suffix: by `?format=`, else by `Accept`.
final class AskedFormat {
    private static final List<String> OFFERS =
            Arrays.stream(DocumentFormat.values()).map(DocumentFormat::mediaType).toList();
    private static final List<String> NAMES =
            Arrays.stream(DocumentFormat.values()).map(DocumentFormat::extension).toList();

    private AskedFormat() {}

    static DocumentFormat of(HttpServletRequest request) {
        var name = request.getParameter("format");
        return name == null
                ? Negotiation.choose(request, OFFERS)
                        .flatMap(DocumentFormat::of)
                        .orElseThrow(() -> problem(ProblemType.NOT_ACCEPTABLE, OFFERS))
                : DocumentFormat.of(name)
                        .orElseThrow(() -> problem(ProblemType.BAD_REQUEST, NAMES));
    }

    private static ProblemException problem(ProblemType type, List<String> offered) {
        var names = String.join(", ", offered);
        return new ProblemException(
                Problem.of(
                        type,
                        "Es gibt die Formate " + names + ".",
                        "The formats are " + names + "."));
    }
}
