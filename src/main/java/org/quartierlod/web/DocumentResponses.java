package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
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
/// document, and those of its other formats ([RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)).
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
        var isPage = format == DocumentFormat.HTML;
        var address = base.value() + document.path();
        var response =
                cache.current(200)
                        .header(HttpHeaders.CONTENT_LOCATION, address + "." + format.extension())
                        .header(HttpHeaders.LINK, "<" + address + ">; rel=\"canonical\"")
                        .header(HttpHeaders.LINK, alternates(address, format));
        if (isPage) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
        }
        var bytes = isPage ? html.get() : data.write(document, format);
        return new Representation(bytes, format.contentType()).answer(response, request);
    }

    private static String[] alternates(String address, DocumentFormat format) {
        return Arrays.stream(DocumentFormat.values())
                .filter(other -> other != format)
                .map(other ->
                        "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                                .formatted(address, other.extension(), other.mediaType()))
                .toArray(String[]::new);
    }
}
