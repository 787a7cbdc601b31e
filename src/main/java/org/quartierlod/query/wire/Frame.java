package org.quartierlod.query.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// One message: a byte for its kind, four for the length, then the content, which is JSON except
/// for the bytes of a result.
///
/// @param kind of message
/// @param content all of it
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied nowhere on its way
public record Frame(Kind kind, byte[] content) {
    private static final int LARGEST = 16 << 20;
    private static final byte[] NOTHING = {};

    /// Kinds of message.
    public enum Kind {
        /// A [Question]; answered by HEAD, BYTES… and END, or by FAULT at any point.
        QUESTION('Q'),
        /// The id of a release that is to be opened and to stay open; answered by END or FAULT.
        KEEP('K'),
        /// The id of a release that is to be opened; answered by END or FAULT.
        OPEN('O'),
        /// Whether anybody is there; answered by END.
        PING('I'),
        /// A [Head].
        HEAD('H'),
        /// Bytes of a result.
        BYTES('B'),
        /// The answer is complete.
        END('E'),
        /// There is no answer, whatever came before: a [Fault].
        FAULT('F');

        private final char code;

        Kind(char code) {
            this.code = code;
        }

        private static Optional<Kind> of(int code) {
            return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
        }
    }

    /// A message with JSON in it.
    public static Frame of(Kind kind, Object content) {
        return new Frame(kind, JsonMapper.shared().writeValueAsBytes(content));
    }

    /// A message without content.
    public static Frame of(Kind kind) {
        return new Frame(kind, NOTHING);
    }

    /// What the JSON says.
    public <T> T read(Class<T> type) {
        return JsonMapper.shared().readValue(content, type);
    }

    /// Sends it.
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.code);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    /// The next message; nothing when the other side has gone.
    public static Optional<Frame> next(DataInputStream in) throws IOException {
        var code = in.read();
        if (code < 0) {
            return Optional.empty();
        }
        var kind = Kind.of(code);
        var length = in.readInt();
        if (kind.isEmpty() || length < 0 || length > LARGEST) {
            throw new IOException("No message: kind " + code + ", " + length + " bytes");
        }
        var content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("A message broke off");
        }
        return Optional.of(new Frame(kind.get(), content));
    }
}
