package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quartierlod.representation.DocumentFormat;

/// The format a client wants: by suffix, else by `?format=`, else by `Accept`.
public final class AskedFormat {
    private static final List<String> OFFERS =
            Arrays.stream(DocumentFormat.values()).map(DocumentFormat::mediaType).toList();

    private AskedFormat() {}

    /// The format of an answer.
    ///
    /// @param suffix what the address ends with, where that names a format
    /// @throws ProblemException where there is no such format, or none that fits
    public static DocumentFormat of(HttpServletRequest request, Optional<DocumentFormat> suffix) {
        var parameter = request.getParameter("format");
        if (suffix.isPresent()) {
            return suffix.get();
        }
        return parameter == null ? negotiated(request) : named(parameter);
    }

    private static DocumentFormat named(String name) {
        return DocumentFormat.of(name)
                .orElseThrow(() ->
                        new ProblemException(
                                Problem.of(
                                        ProblemType.BAD_REQUEST,
                                        "Dieses Format gibt es nicht. Es gibt: " + names() + ".",
                                        "There is no such format. There are: " + names() + ".")));
    }

    private static DocumentFormat negotiated(HttpServletRequest request) {
        return Negotiation.choose(request, OFFERS)
                .flatMap(DocumentFormat::of)
                .orElseThrow(() ->
                        new ProblemException(
                                Problem.of(
                                        ProblemType.NOT_ACCEPTABLE,
                                        "Es gibt: " + String.join(", ", OFFERS) + ".",
                                        "There are: " + String.join(", ", OFFERS) + ".")));
    }

    private static String names() {
        return Arrays.stream(DocumentFormat.values())
                .map(DocumentFormat::extension)
                .collect(Collectors.joining(", "));
    }
}
