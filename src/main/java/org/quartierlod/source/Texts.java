package org.quartierlod.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decoding that fails instead of guessing, and positions in a text.
final class Texts {
    private Texts() {}

    /// What came of decoding.
    sealed interface Decoded {
        /// Valid UTF-8, without a byte order mark.
        record Text(String value) implements Decoded {}

        /// The position of the first byte that is not UTF-8.
        record Malformed(Position position) implements Decoded {}
    }

    /// Decodes strictly ([RFC 3629](https://www.rfc-editor.org/rfc/rfc3629)).
    static Decoded decode(byte[] bytes) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(input, output, true);
        var text = output.flip().toString();
        if (result.isError()) {
            return new Decoded.Malformed(position(text, text.length()));
        }
        return new Decoded.Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /// Line and column of an index in a text.
    static Position position(String text, int index) {
        var line = 1L;
        var start = 0;
        for (var i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Position(line, index - start + 1L);
    }
}
