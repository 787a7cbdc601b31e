package org.quartierlod;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sends requests exactly as written, also those that no well-behaved client would send.
public final class RawHttp {
    private RawHttp() {}

    /// What came back.
    ///
    /// @param headers each as `name: value`, the name in lower case
    public record Answer(int status, List<String> headers, String body) {
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
    }

    /// One exchange on a connection of its own.
    ///
    /// @param headers as lines; a `Host` is added where there is none
    public static Answer send(int port, String method, String target, List<String> headers)
            throws IOException {
        var lines = new ArrayList<String>(List.of(method + " " + target + " HTTP/1.1"));
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            lines.add("Host: localhost:" + port);
        }
        lines.addAll(headers);
        lines.add("Connection: close\r\n\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
            return parse(
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer parse(String text) {
        var end = text.indexOf("\r\n\r\n");
        var head = text.substring(0, end).split("\r\n");
        var headers = new ArrayList<String>();
        for (var i = 1; i < head.length; i++) {
            var colon = head[i].indexOf(':');
            headers.add(
                    head[i].substring(0, colon).toLowerCase(Locale.ROOT)
                            + ": "
                            + head[i].substring(colon + 1).strip());
        }
        return new Answer(
                Integer.parseInt(head[0].split(" ")[1]), headers, text.substring(end + 4));
    }
}
