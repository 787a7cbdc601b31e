package org.quartierlod.representation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/// A file that pages load, such as their style.
///
/// @param name with its extension
/// @param contentType as sent
/// @param version by its content, to be put into addresses that never change
public record Asset(String name, String contentType, String version, byte[] bytes) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,50}\\.([a-z]{2,4})");
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css;charset=utf-8",
                    "js", "text/javascript;charset=utf-8",
                    "svg", "image/svg+xml");
    private static final int VERSION_LENGTH = 12;

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
            var bytes = in.readAllBytes();
            var version = DigestUtils.sha256Hex(bytes).substring(0, VERSION_LENGTH);
            return Optional.of(new Asset(name, contentType, version, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its address below the base, of this content alone.
    public String path() {
        return "assets/" + name + "?v=" + version;
    }
}
