package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.quartierlod.Exchange;

/// A request to the endpoint or the graph store, and what the answer must be.
///
/// In paths and forms, what may not stand in a query string is written plainly and is encoded as it
/// is sent; `{base}` is the base IRI, `{etag}` the entity tag that the same request had; [Repeated]
/// texts are written once.
///
/// @param clause what says so; a test of the W3C's by its name
/// @param status a number, or `4xx` where the W3C asks for no more
/// @param mediaType of the answer, or `boolean`, `tabular` or `RDF` as the W3C's tests say
/// @param headerAssertions `Name=value`, `Name~part of the value`, or `!Name`
/// @param contentAssertions see [ProtocolAnswers]
record ProtocolCase(
        String clause,
        String method,
        String path,
        List<String> headers,
        String body,
        String status,
        String mediaType,
        List<String> headerAssertions,
        List<String> contentAssertions) {
    static final String BASE = "http://localhost:8080/";

    static List<ProtocolCase> read(Path file) throws IOException {
        var format =
                CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true);
        try (var rows = format.get().parse(Files.newBufferedReader(file))) {
            return rows.stream().map(ProtocolCase::of).toList();
        }
    }

    private static ProtocolCase of(CSVRecord row) {
        return new ProtocolCase(
                row.get("clause"),
                row.get("method"),
                row.get("path"),
                parts(row.get("headers")),
                row.get("body"),
                row.get("status"),
                row.get("media type"),
                parts(row.get("header assertions")),
                parts(row.get("content assertions")));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(" \\| ")).filter(part -> !part.isBlank()).toList();
    }

    /// Sends the request; where it names its entity tag, another asks for that first.
    Exchange send(int port) throws IOException {
        var asksForTag = headers.stream().anyMatch(header -> header.contains("{etag}"));
        return asksForTag ? sendWithTag(port) : Exchange.send(port, request(method, headers));
    }

    private Exchange sendWithTag(int port) throws IOException {
        var plain = headers.stream().filter(header -> !header.contains("{etag}")).toList();
        var tag = Exchange.send(port, request("GET", plain)).header("ETag");
        assertThat(tag).as("entity tag").isNotEmpty();
        var all = headers.stream().map(header -> header.replace("{etag}", tag)).toList();
        return Exchange.send(port, request(method, all));
    }

    /// The same request with another method.
    Exchange.Request as(String otherMethod) {
        return request(otherMethod, headers);
    }

    private Exchange.Request request(String usedMethod, List<String> usedHeaders) {
        var text = expanded(body);
        var isForm = headers.contains("Content-Type: application/x-www-form-urlencoded");
        return new Exchange.Request(
                usedMethod,
                encoded(expanded(path)),
                usedHeaders.stream().map(header -> header.replace("{base}", BASE)).toList(),
                (isForm ? encoded(text) : text).getBytes(charset()));
    }

    private Charset charset() {
        return headers.stream().anyMatch(header -> header.endsWith("charset=UTF-16"))
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }

    private static String expanded(String text) {
        return Repeated.expand(text.replace("{base}", BASE));
    }

    /// Encodes what may not stand in a query string ([RFC 3986
    /// §3.4](https://www.rfc-editor.org/rfc/rfc3986#section-3.4)) and leaves what is encoded
    /// already.
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xff);
            if (c > ' ' && c < 0x7f && "\"#<>\\^`{|}".indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    @Override
    public String toString() {
        return clause + ": " + method + " " + path + " " + headers;
    }
}
