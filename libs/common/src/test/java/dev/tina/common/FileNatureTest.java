package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNatureTest {

    private static final String LINES = "{\"problem\": \"What is 17 + 25?\", \"answer\": \"42\"}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LINES,
                "[1]",
                "problem,answer\nx,1\n",
                "\ufeff[]",
                "{\"error\":\"none\",\"problem\":\"x\",\"answer\":\"1\"}",
                "{\"problem\":\"x\",\"answer\":\"4\0\"}",
                "Frage\tAntwort\n\u00dcber?\t1\n",
                "versions differ",
                "ORCID,answer\nx,1\n"
            })
    void textIsText(String text) {
        assertThat(of(text, StandardCharsets.UTF_8)).isEqualTo(FileNature.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,UTF_16", "UTF-16BE,UTF_16", "UTF-32LE,UTF_32", "UTF-32BE,UTF_32"})
    void wideTextIsToldWithAndWithoutAMark(String charset, FileNature nature) {
        for (String text : new String[] {LINES, "\ufeff" + LINES, "problem,answer\n\u95ee\u9898,1\n", "[{\"a\":1}]"}) {
            assertThat(of(text, Charset.forName(charset))).as(text).isEqualTo(nature);
        }
        assertThat(of("\ufeff\u95ee\u9898", Charset.forName(charset))).isEqualTo(nature);
    }

    @Test
    void aPointerIsNoFile() {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12\n";
        assertThat(of(pointer, StandardCharsets.UTF_8)).isEqualTo(FileNature.LFS_POINTER);
        assertThat(FileNature.LFS_POINTER)
                .hasToString("a Git LFS pointer, which stands for a file that was not fetched: run git lfs pull in its"
                        + " folder, or fetch it with ./tina download");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html>", "\n  <html lang=\"en\">", "\ufeff<HTML>", "<!-- x --><p>"})
    void aPageIsNoFile(String page) {
        assertThat(of(page, StandardCharsets.UTF_8)).isEqualTo(FileNature.WEB_PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Entry not found",
                "404: Not Found",
                "{\"error\":\"Repository not found\"}",
                "Invalid username or password.",
                "Access to dataset org/name is restricted. You must be authenticated to access it."
            })
    void aRefusalIsNoFile(String answer) {
        assertThat(of(answer, StandardCharsets.UTF_8)).isEqualTo(FileNature.REFUSAL);
    }

    @ParameterizedTest
    @CsvSource({
        "PARQUET, 'PAR1\u0015\u0004'",
        "ENCRYPTED_PARQUET, 'PARE\u0004'",
        "BZIP2, 'BZh91AY\u0001'",
        "ARROW, ARROW1",
        "FEATHER, 'FEA1\0'",
        "AVRO, 'Obj\u0001'",
        "ORC, 'ORC\u0003'",
        "PDF, %PDF-1.7",
        "GGUF, 'GGUF\u0003\0'",
        "SQLITE, 'SQLite format 3\0'",
        "XML, '<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>'",
        "EXCEL, 'PK\u0003\u0004..[Content_Types].xml'",
        "PICKLE, 'PK\u0003\u0004..archive/data.pkl'",
        "NUMPY, 'PK\u0003\u0004..a.npy'",
        "ZIP, 'PK\u0003\u0004..train.jsonl'",
        "SCRIPT, #!/bin/sh",
        "EMPTY, ''"
    })
    void formatsAreToldByTheirMarks(FileNature nature, String head) {
        assertThat(of(head, StandardCharsets.ISO_8859_1)).isEqualTo(nature);
    }

    @Test
    void bytesAboveAsciiMarkOthers() {
        assertThat(of("\u001f\u008b\b", StandardCharsets.ISO_8859_1)).isEqualTo(FileNature.GZIP);
        assertThat(of("(\u00b5/\u00fd", StandardCharsets.ISO_8859_1)).isEqualTo(FileNature.ZSTD);
        assertThat(of("\u00fd7zXZ\0", StandardCharsets.ISO_8859_1)).isEqualTo(FileNature.XZ);
        assertThat(of("\u0080\u0004\u0095", StandardCharsets.ISO_8859_1)).isEqualTo(FileNature.PICKLE);
        assertThat(of("\u00ff\u00ff\u00ff\u00ff\u0010", StandardCharsets.ISO_8859_1))
                .isEqualTo(FileNature.ARROW_STREAM);
        assertThat(of("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", StandardCharsets.ISO_8859_1))
                .isEqualTo(FileNature.EXCEL);
        assertThat(of("x".repeat(257) + "ustar", StandardCharsets.ISO_8859_1)).isEqualTo(FileNature.TAR);
        assertThat(of("\u0007\0\0\u0001\0\0\u0009\0\0\0\0\0", StandardCharsets.ISO_8859_1))
                .isEqualTo(FileNature.BINARY);
    }

    @Test
    void safetensorsAreToldByTheirHeader() {
        byte[] header = "{\"a\":{}}".getBytes(StandardCharsets.UTF_8);
        byte[] head = ByteBuffer.allocate(8 + header.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .array();
        assertThat(FileNature.of(head)).isEqualTo(FileNature.SAFETENSORS);
    }

    @Test
    void everyCutOfAnyHeadIsToldWithoutAFault() {
        Stream.of(LINES, "\ufeff[]", "PK\u0003\u0004", "\u0080").forEach(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
            for (int length = 0; length <= bytes.length; length++) {
                assertThat(FileNature.of(java.util.Arrays.copyOf(bytes, length)))
                        .isNotNull();
            }
        });
    }

    @Test
    void namesTellWhatIsNoUse() {
        assertThat(FileNature.named("data/data-00000-of-00001.ARROW")).contains(FileNature.ARROW);
        assertThat(FileNature.named("a.tar.gz")).contains(FileNature.TAR);
        assertThat(FileNature.named("train.jsonl.gz")).isEmpty();
    }

    private static FileNature of(String text, Charset charset) {
        return FileNature.of(text.getBytes(charset));
    }
}
