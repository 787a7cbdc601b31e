package org.quartierlod.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartierlod.vocab.BaseIri;

class MutatedFilesTests {
    private static final long SEED = 20260103;
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");
    private static final String SPICE = "<>[](){}\"'\\@#^.;,:~%_u\r\n\t \u0000";

    @Test
    void whateverIsInAFileTheOutcomeIsAnOutcome() throws IOException {
        var random = new Random(SEED);
        var reader = new TurtleFileReader(BASE, SourceLimits.DEFAULT);
        var original = Files.readAllBytes(Path.of("data-ttl/hannover/organisations.ttl"));
        for (var round = 0; round < 2000; round++) {
            var bytes = mutated(original, random);
            var outcome = reader.read(SourceFile.of("data-ttl/a.ttl", bytes, BASE), bytes);
            assertThat(outcome instanceof Outcome.Parsed || !outcome.faults().isEmpty())
                    .as("seed %s, round %s", SEED, round)
                    .isTrue();
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        var bytes = Arrays.copyOf(original, 1 + random.nextInt(original.length));
        for (var edit = random.nextInt(4); edit >= 0; edit--) {
            var spice = SPICE.charAt(random.nextInt(SPICE.length()));
            var value = random.nextInt(8) == 0 ? random.nextInt(256) : spice;
            bytes[random.nextInt(bytes.length)] = (byte) value;
        }
        return bytes;
    }
}
