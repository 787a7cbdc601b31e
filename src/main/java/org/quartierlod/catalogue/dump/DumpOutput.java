package org.quartierlod.catalogue.dump;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.output.TeeOutputStream;

/// A file as it is written, plain and gzipped at once; the same bytes give the same files.
final class DumpOutput extends FilterOutputStream {
    private static final int BUFFER = 1 << 16;

    private final DumpFormat format;
    private final Measured plain;
    private final Measured packed;

    /// @param name without the format
    DumpOutput(Path folder, String name, DumpFormat format) throws IOException {
        var plain = new Measured(folder.resolve(name + "." + format.extension()));
        var packed = new Measured(folder.resolve(name + "." + format.extension() + ".gz"));
        var both = new TeeOutputStream(plain.out, new GZIPOutputStream(packed.out, BUFFER));
        super(new BufferedOutputStream(both, BUFFER));
        this.format = format;
        this.plain = plain;
        this.packed = packed;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    /// Closes both files and says what they are.
    List<Dump> dumps() throws IOException {
        close();
        return List.of(plain.dump(format, false), packed.dump(format, true));
    }

    /// A file and the digest of what is written to it.
    private static final class Measured {
        private final Path path;
        private final DigestOutputStream out;

        Measured(Path path) throws IOException {
            this.path = path;
            this.out =
                    new DigestOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(path), BUFFER),
                            DigestUtils.getSha256Digest());
        }

        Dump dump(DumpFormat format, boolean isGzipped) throws IOException {
            return new Dump(
                    path.getFileName().toString(),
                    format,
                    isGzipped,
                    path,
                    Files.size(path),
                    HexFormat.of().formatHex(out.getMessageDigest().digest()));
        }
    }
}
