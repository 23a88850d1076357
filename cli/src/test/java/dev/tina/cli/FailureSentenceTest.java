package dev.tina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.common.InvalidInput;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    void whatWeSayOurselvesIsSaidAsItIs() {
        assertThat(FailureSentence.of(new CommandFailure("no system runs on /data")))
                .isEqualTo("no system runs on /data");
        assertThat(FailureSentence.of(new InvalidInput("steps", 0, "at least 1")))
                .isEqualTo("steps must be at least 1, was 0");
    }

    @Test
    void whatALibrarySaysIsKeptInAFileForWhoeverMendsIt() {
        String sentence = FailureSentence.of(new NumberFormatException("For input string: x"));
        assertThat(sentence).startsWith("the command failed for a reason nobody foresaw; the details are in ");
        assertThat(Path.of(sentence.substring(sentence.lastIndexOf(' ') + 1)))
                .content()
                .contains("java.lang.NumberFormatException: For input string: x");
    }

    @Test
    void whatJavaMadeOfACauseIsNotSaid() {
        assertThat(FailureSentence.of(new IllegalStateException(new NumberFormatException("For input string: x"))))
                .startsWith("the command failed for a reason nobody foresaw");
    }

    @Test
    void anyOtherFaultOfReadingOrWritingIsToldAsOneWithItsDetails() {
        assertThat(FailureSentence.of(new IOException("No space left on device")))
                .startsWith("reading or writing failed; the details are in ");
    }
}
