package org.quartierlod.representation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/// A file that pages load, such as their style.
public final class Asset {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,50}\\.([a-z]{2,4})");
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css;charset=utf-8",
                    "js", "text/javascript;charset=utf-8",
                    "svg", "image/svg+xml");
    private static final int VERSION_LENGTH = 12;

    private final String name;
    private final String contentType;
    private final String version;
    private final byte[] bytes;

    private Asset(String name, String contentType, byte[] bytes) {
        this.name = name;
        this.contentType = contentType;
        this.version = DigestUtils.sha256Hex(bytes).substring(0, VERSION_LENGTH);
        this.bytes = bytes;
    }

    /// The file of this name, if there is one.
    public static Optional<Asset> named(String name) {
        var match = NAME.matcher(name);
        return match.matches() && TYPES.containsKey(match.group(1))
                ? read(name, TYPES.get(match.group(1)))
                : Optional.empty();
    }

    private static Optional<Asset> read(String name, String contentType) {
        try (var in = Asset.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(new Asset(name, contentType, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As sent.
    public String contentType() {
        return contentType;
    }

    /// By its content.
    public String version() {
        return version;
    }

    /// A copy of its content.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Its address below the base, of this content alone.
    public String path() {
        return "assets/" + name + "?v=" + version;
    }
}
