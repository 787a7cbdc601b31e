package org.quartierlod.catalogue.dump;

import java.nio.file.Path;
import java.util.Optional;

/// A file that holds a whole dataset.
///
/// @param name of the file in its address
/// @param format of what it holds
/// @param isGzipped whether it is compressed
/// @param path where it lies
/// @param size in bytes
/// @param sha256 of its bytes, in hexadecimal
public record Dump(
        String name, DumpFormat format, boolean isGzipped, Path path, long size, String sha256) {
    /// Its address below the base.
    public String address() {
        return "dump/" + name;
    }

    /// The address of what its columns mean; only a table that is not compressed has any.
    public Optional<String> metadata() {
        return format == DumpFormat.CSV && !isGzipped
                ? Optional.of(address() + "-metadata.json")
                : Optional.empty();
    }

    /// How its distribution is called in IRIs, such as `ttl` or `ttl-gz`.
    public String code() {
        return format.extension() + (isGzipped ? "-gz" : "");
    }

    /// What it is, for people.
    public String title() {
        return format.title() + (isGzipped ? ", gzip" : "");
    }

    /// What it is sent as.
    public String mediaType() {
        return isGzipped ? "application/gzip" : format.mediaType();
    }
}
