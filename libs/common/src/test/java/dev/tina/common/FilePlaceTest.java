package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePlaceTest {

    @ParameterizedTest
    @CsvSource({
        "adapters/7, /home/me/adapters/7",
        "../other, /home/other",
        "/adapters/7, /adapters/7",
        "file:///adapters/7/, /adapters/7",
        "file:/adapters/7, /adapters/7",
        "file://localhost/adapters/7, /adapters/7",
        "file:///my%20adapters/%C3%BC, /my adapters/ü",
        "file:///my adapters, /my adapters"
    })
    void pathAndAddressAreTheSamePlace(String written, Path place) {
        assertThat(FilePlace.within(Path.of("/home/me"), written)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:adapters/7", "file://elsewhere/adapters", "file:", "file:///a%zz", "a\u0000b"})
    void whatNamesNoPlaceIsRefused(String written) {
        assertThatExceptionOfType(InvalidPathException.class).isThrownBy(() -> FilePlace.of(written));
    }

    @Test
    void nameWithAnEndingIsThatOfAFile() {
        assertThat(new String[] {"problems.csv", "./data/p.jsonl.gz", "../p.parquet", "/x/y.json"})
                .allMatch(FilePlace::isFileName);
        assertThat(new String[] {"tiny/train", "words/heldout", "hf:org/name.v2", "jsonl:p.jsonl", "..", ".", "a."})
                .noneMatch(FilePlace::isFileName);
    }
}
