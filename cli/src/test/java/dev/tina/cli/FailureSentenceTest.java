package dev.tina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {

    @Test
    void aFaultOfAFileIsToldEvenWhereItIsWrapped() {
        assertThat(FailureSentence.of(new UncheckedIOException(new NoSuchFileException("/data/a.jsonl"))))
                .isEqualTo("/data/a.jsonl is not there");
        assertThat(FailureSentence.of(
                        new UncheckedIOException(new FileSystemException("/data", null, "No space left on device"))))
                .isEqualTo("/data: the file system says: No space left on device");
    }

    @Test
    void anyOtherFaultOfReadingOrWritingIsToldAsOneWithItsDetails() {
        assertThat(FailureSentence.of(new IOException("No space left on device")))
                .startsWith("reading or writing failed; the details are in ");
    }
}
