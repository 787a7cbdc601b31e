package org.quartierlod;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdEmbed;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;

/// A JSON-LD processor that is not ours and knows one context: the one the server publishes. It
/// fetches nothing else.
public final class JsonLdProcessor {
    private final String contextUrl;
    private final DocumentLoader loader;

    /// A processor with the context's bytes as served.
    public JsonLdProcessor(String contextUrl, byte[] context) {
        this.contextUrl = contextUrl;
        this.loader =
                (url, _) -> {
                    if (!url.equals(URI.create(contextUrl))) {
                        throw new JsonLdError(
                                JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not ours: " + url);
                    }
                    return JsonDocument.of(new ByteArrayInputStream(context));
                };
    }

    /// The graph of a document.
    public Graph toRdf(byte[] document) throws JsonLdError {
        var quads = new StringWriter();
        JsonLd.toRdf(parse(document)).loader(loader).provide(new NQuadsWriter(quads));
        return Rdf.graph(quads.toString().getBytes(StandardCharsets.UTF_8), Lang.NTRIPLES);
    }

    /// A document framed anew around its subject.
    ///
    /// @param members added to the frame
    public JsonObject frame(byte[] document, byte[] frame, JsonObject members) throws JsonLdError {
        var framing =
                Json.createObjectBuilder(object(frame))
                        .addAll(Json.createObjectBuilder(members))
                        .add("@context", contextUrl)
                        .build();
        return JsonLd.frame(parse(document), JsonDocument.of(framing))
                .loader(loader)
                .embed(JsonLdEmbed.ALWAYS)
                .omitDefault(true)
                .get();
    }

    /// A JSON object.
    public static JsonObject object(byte[] bytes) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    /// A frame that matches one thing.
    public static JsonObject matching(String subject) {
        return Json.createObjectBuilder().add("id", subject).build();
    }

    /// A frame that also embeds the document about the thing.
    public static JsonObject matchingDescribed(String subject) {
        return Json.createObjectBuilder(matching(subject))
                .add("describedBy", JsonValue.EMPTY_JSON_OBJECT)
                .build();
    }

    private static JsonDocument parse(byte[] document) throws JsonLdError {
        return JsonDocument.of(new ByteArrayInputStream(document));
    }
}
