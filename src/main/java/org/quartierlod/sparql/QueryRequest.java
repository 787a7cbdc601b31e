package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quartierlod.query.guard.GuardLimits;
import org.quartierlod.query.guard.QueryGuard;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What a client sent by one of the three ways of [SPARQL 1.1 Protocol
/// §2.1](https://www.w3.org/TR/sparql11-protocol/#query-operation): GET, POST of a form, POST of
/// the query itself.
///
/// @param text the query; nothing when there is none
record QueryRequest(Optional<String> text, List<String> defaultGraphs, List<String> namedGraphs) {
    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final MediaType QUERY = MediaType.parseMediaType("application/sparql-query");
    private static final MediaType UPDATE = MediaType.parseMediaType("application/sparql-update");

    /// @throws org.quartierlod.store.QueryFailure when it asks for an update or is too long
    static QueryRequest of(HttpServletRequest request, GuardLimits limits) throws IOException {
        var isPost = request.getMethod().equals(HttpMethod.POST.name());
        var isDirect = isPost && isDirect(request);
        if (request.getParameter("update") != null) {
            throw QueryGuard.readOnly();
        }
        var queries =
                isDirect
                        ? new String[] {body(request, limits)}
                        : request.getParameterValues("query");
        if (queries != null && queries.length > 1) {
            throw problem(
                    ProblemType.BAD_REQUEST,
                    "Der Parameter query steht mehrfach da. Bitte eine Abfrage senden.",
                    "The parameter query is there more than once. Send one query.");
        }
        return new QueryRequest(
                queries == null ? Optional.empty() : Optional.of(queries[0]),
                values(request, "default-graph-uri"),
                values(request, "named-graph-uri"));
    }

    private static boolean isDirect(HttpServletRequest request) {
        var type = contentType(request);
        if (UPDATE.isCompatibleWith(type)) {
            throw QueryGuard.readOnly();
        }
        if (!QUERY.isCompatibleWith(type) && !FORM.isCompatibleWith(type)) {
            throw problem(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Bitte die Abfrage als application/sparql-query oder als Formular (application/x-www-form-urlencoded) senden.",
                    "Send the query as application/sparql-query or as a form (application/x-www-form-urlencoded).");
        }
        var charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw notUtf8(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return QUERY.isCompatibleWith(type);
    }

    private static MediaType contentType(HttpServletRequest request) {
        try {
            var header = request.getContentType();
            return header == null
                    ? MediaType.APPLICATION_OCTET_STREAM
                    : MediaType.parseMediaType(header);
        } catch (InvalidMediaTypeException _) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static String body(HttpServletRequest request, GuardLimits limits) throws IOException {
        var most = Math.toIntExact(limits.text().toBytes());
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw QueryGuard.tooLong(limits);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw notUtf8(ProblemType.BAD_REQUEST);
        }
    }

    private static ProblemException notUtf8(ProblemType type) {
        return problem(type, "Bitte in UTF-8 senden.", "Send it in UTF-8.");
    }

    private static List<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    private static ProblemException problem(ProblemType type, String german, String english) {
        return new ProblemException(Problem.of(type, german, english));
    }
}
