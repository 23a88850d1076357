package dev.tina.common;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    /** Of "abc": FIPS 180-4, the example in its appendix. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void theStandardsExampleHasTheStandardsHash() {
        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
    }

    @Test
    void partsAreAddedInOrder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("c"), "c");

        assertThat(new Sha256()
                        .add("a".getBytes(US_ASCII))
                        .add(ByteBuffer.wrap("b".getBytes(US_ASCII)))
                        .add(file)
                        .hex())
                .isEqualTo(OF_ABC);
        assertThat(Sha256.of(file)).isEqualTo(Sha256.of("c"));
    }
}
