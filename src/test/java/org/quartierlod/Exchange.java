package org.quartierlod;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// A request exactly as written, and its answer to the last byte, on a connection that neither side
/// asks to close: so the answer itself must say where it ends, and one cut short is seen as such
/// ([RFC 9112 §8](https://www.rfc-editor.org/rfc/rfc9112#section-8)).
///
/// @param headers each as `name: value`, the name in lower case
/// @param body as sent, without the chunks' frames
/// @param isWhole whether the body is as long as was announced, or ended as chunks do
public record Exchange(int status, List<String> headers, byte[] body, boolean isWhole) {
    private static final int PATIENCE_MILLISECONDS = 60_000;

    /// What is sent.
    ///
    /// @param headers as lines; `Host` and `Content-Length` are added where they are needed
    public record Request(String method, String target, List<String> headers, byte[] body) {
        byte[] bytes(int port) {
            var lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1"));
            if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
                lines.add("Host: localhost:" + port);
            }
            lines.addAll(headers);
            if (body.length > 0 || method.equals("POST")) {
                lines.add("Content-Length: " + body.length);
            }
            var out = new ByteArrayOutputStream();
            out.writeBytes(
                    (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(body);
            return out.toByteArray();
        }
    }

    /// Sends a request to a server on this machine.
    public static Exchange send(int port, Request request) throws IOException {
        return send(InetAddress.getLoopbackAddress(), port, request);
    }

    /// Sends a request from one of this machine's own addresses.
    public static Exchange send(InetAddress from, int port, Request request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            write(socket, request.bytes(port));
            return read(new BufferedInputStream(socket.getInputStream()), request.method());
        }
    }

    /// A server may refuse a large request before it has read it all: what it says is still there.
    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException _) {
            // The answer tells, or its absence.
        }
    }

    private static Exchange read(InputStream in, String method) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        var headers = new ArrayList<String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.add(
                    line.substring(0, colon).toLowerCase(Locale.ROOT)
                            + ": "
                            + line.substring(colon + 1).strip());
        }
        var hasBody = !method.equals("HEAD") && status != 204 && status != 304;
        var head = new Exchange(status, headers, new byte[0], !hasBody);
        return hasBody ? head.withBody(in) : head;
    }

    private Exchange withBody(InputStream in) {
        var body = new ByteArrayOutputStream();
        var whole =
                header("Transfer-Encoding").equals("chunked")
                        ? chunks(in, body)
                        : announced(in, body);
        return new Exchange(status, headers, body.toByteArray(), whole);
    }

    private boolean announced(InputStream in, ByteArrayOutputStream body) {
        try {
            var length = header("Content-Length");
            body.writeBytes(
                    length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length)));
            return length.equals(Integer.toString(body.size()));
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean chunks(InputStream in, ByteArrayOutputStream body) {
        try {
            while (true) {
                var length = Integer.parseInt(line(in).replaceFirst(";.*", ""), 16);
                var chunk = in.readNBytes(length);
                body.writeBytes(chunk);
                if (chunk.length < length || !line(in).isEmpty()) {
                    return false;
                } else if (length == 0) {
                    return true;
                }
            }
        } catch (IOException _) {
            return false;
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("The connection ended.");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /// All values of a header, joined.
    public String header(String name) {
        var start = name.toLowerCase(Locale.ROOT) + ": ";
        return String.join(
                ", ",
                headers.stream()
                        .filter(header -> header.startsWith(start))
                        .map(header -> header.substring(start.length()))
                        .toList());
    }

    /// The media type without its parameters.
    public String mediaType() {
        return header("Content-Type").replaceFirst(";.*", "");
    }

    /// The body, its content coding undone.
    public byte[] content() throws IOException {
        var in = new ByteArrayInputStream(body);
        return switch (body.length == 0 ? "" : header("Content-Encoding")) {
            case "gzip" -> new GZIPInputStream(in).readAllBytes();
            case "br" -> {
                Brotli4jLoader.ensureAvailability();
                yield new BrotliInputStream(in).readAllBytes();
            }
            case "zstd" -> new ZstdInputStream(in).readAllBytes();
            default -> body;
        };
    }

    /// The content as UTF-8.
    public String text() throws IOException {
        return new String(content(), StandardCharsets.UTF_8);
    }
}
