package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.web.Negotiation;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;

/// The formats a client wants before it is known whether the query makes a table or a graph:
/// `?format=` before `Accept`.
///
/// @param table for a table or truth value, under the name the client knows it by
/// @param graph for a graph
/// @param parameter `?format=` as the client wrote it
record AskedFormats(Optional<Named> table, Optional<Named> graph, Optional<String> parameter) {
    private static final List<ResultFormat> ALL = List.of(ResultFormat.values());

    /// A format under one of its names.
    record Named(ResultFormat format, String mediaType) {}

    static AskedFormats of(HttpServletRequest request) {
        return new AskedFormats(named(request, true), named(request, false), parameter(request));
    }

    /// Those for graphs alone.
    static AskedFormats ofGraphs(HttpServletRequest request) {
        return new AskedFormats(Optional.empty(), named(request, false), parameter(request));
    }

    private static Optional<String> parameter(HttpServletRequest request) {
        var parameter = Optional.ofNullable(request.getParameter("format"));
        parameter
                .filter(name -> ResultFormat.withExtension(ALL, name).isEmpty())
                .ifPresent(_ -> {
                    throw new ProblemException(
                            Problem.of(
                                    ProblemType.BAD_REQUEST,
                                    "Dieses Format gibt es nicht. Es gibt: " + names() + ".",
                                    "There is no such format. There are: " + names() + "."));
                });
        return parameter;
    }

    private static String names() {
        return ALL.stream().map(ResultFormat::extension).collect(Collectors.joining(", "));
    }

    private static Optional<Named> named(HttpServletRequest request, boolean tables) {
        var formats = ResultFormat.of(tables);
        var parameter = parameter(request);
        return parameter.isPresent()
                ? ResultFormat.withExtension(formats, parameter.get())
                        .map(format -> new Named(format, format.mediaType()))
                : Negotiation.choose(request, ResultFormat.offers(formats))
                        .map(type ->
                                new Named(ResultFormat.named(formats, type).orElseThrow(), type));
    }

    /// The format of a result of this kind.
    ///
    /// @throws QueryFailure where none is acceptable
    Named of(boolean isTable) {
        return (isTable ? table : graph).orElseThrow(() -> notAcceptable(isTable));
    }

    static QueryFailure notAcceptable(boolean isTable) {
        var names =
                ResultFormat.of(isTable).stream()
                        .map(f -> f.mediaType() + " (" + f.extension() + ")")
                        .collect(Collectors.joining(", "));
        return new QueryFailure(
                QueryFailure.Reason.NOT_ACCEPTABLE,
                QueryFailure.Told.of(
                        "Für diese Abfrage gibt es: " + names + ".",
                        "For this query there are: " + names + "."));
    }

    /// What the answer depends on.
    List<String> key() {
        return List.of(
                table.map(Named::mediaType).orElse(""), graph.map(Named::mediaType).orElse(""));
    }
}
