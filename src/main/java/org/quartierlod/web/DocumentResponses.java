package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.DocumentWriter;
import org.quartierlod.vocab.BaseIri;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers with a document in the format asked for; each names its own address, that of the
/// document, those of its other formats, and the catalogue ([RFC
/// 8288](https://www.rfc-editor.org/rfc/rfc8288)).
@Component
public final class DocumentResponses {
    private final DocumentWriter data;
    private final BaseIri base;
    private final CacheHeaders cache;

    DocumentResponses(DocumentWriter data, BaseIri base, CacheHeaders cache) {
        this.data = data;
        this.base = base;
        this.cache = cache;
    }

    /// The format asked for.
    ///
    /// @param extension what the address ends with
    /// @param unknown where there is no format of this extension
    public static DocumentFormat format(
            Optional<String> extension,
            HttpServletRequest request,
            Supplier<ProblemException> unknown) {
        var suffix = extension.flatMap(DocumentFormat::of);
        if (extension.isPresent() && suffix.isEmpty()) {
            throw unknown.get();
        }
        return AskedFormat.of(request, suffix);
    }

    /// An answer that stands until the next release.
    ///
    /// @param html the page, made where that is asked for
    public ResponseEntity<byte[]> answer(
            Document document,
            DocumentFormat format,
            Supplier<byte[]> html,
            HttpServletRequest request) {
        return answer(
                document.path(),
                "",
                format,
                Optional.empty(),
                () -> format == DocumentFormat.HTML ? html.get() : data.write(document, format),
                request);
    }

    /// The same for bytes that are made elsewhere.
    ///
    /// @param path below the base, without extension
    /// @param query with its question mark, or nothing
    /// @param changed when it last did
    /// @param bytes in the format
    public ResponseEntity<byte[]> answer(
            String path,
            String query,
            DocumentFormat format,
            Optional<Instant> changed,
            Supplier<byte[]> bytes,
            HttpServletRequest request) {
        var address = base.value() + path;
        var response =
                cache.current(200)
                        .header(
                                HttpHeaders.CONTENT_LOCATION,
                                address + "." + format.extension() + query)
                        .header(HttpHeaders.LINK, "<" + address + query + ">; rel=\"canonical\"")
                        .header(
                                HttpHeaders.LINK,
                                "<" + base.value() + "catalog>; rel=\"describedby\"")
                        .header(HttpHeaders.LINK, alternates(address, query, format));
        changed.ifPresent(response::lastModified);
        if (format == DocumentFormat.HTML) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
        }
        return new Representation(bytes.get(), format.contentType()).answer(response, request);
    }

    private static String[] alternates(String address, String query, DocumentFormat format) {
        return Arrays.stream(DocumentFormat.values())
                .filter(other -> other != format)
                .map(other ->
                        "<%s.%s%s>; rel=\"alternate\"; type=\"%s\""
                                .formatted(address, other.extension(), query, other.mediaType()))
                .toArray(String[]::new);
    }
}
