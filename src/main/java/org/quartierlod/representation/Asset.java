package org.quartierlod.representation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
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

    /// The editor of YASGUI, as its webjar holds it.
    private static final Map<String, String> OF_WEBJARS =
            Map.of("yasqe.js", "build/yasqe.min.js", "yasqe.css", "build/yasqe.min.css");

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
        var file = OF_WEBJARS.containsKey(name) ? yasqe(OF_WEBJARS.get(name)) : "assets/" + name;
        try (var in = Asset.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(new Asset(name, contentType, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The webjar's folder bears its version, which it also states in a place without one.
    private static String yasqe(String file) {
        var properties = "/META-INF/maven/org.webjars.npm/zazuko__yasqe/pom.properties";
        try (var in = Asset.class.getResourceAsStream(properties)) {
            var stated = new Properties();
            stated.load(Objects.requireNonNull(in, properties));
            var version = stated.getProperty("version");
            return "/META-INF/resources/webjars/zazuko__yasqe/" + version + "/" + file;
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
