package dev.tina.modelfiles.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.file.CheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("m.safetensors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{`a`:F32[2]0-8,`b`:F32[2]4-12}   | tensor b: overlaps another tensor",
                "{`a`:F32[1]0-4,`b`:F32[1]8-12}   | tensor b: follows a gap",
                "{`a`:F32[2]0-8}                  | 4 bytes belong to no tensor",
                "{`a`:F32[4]0-16}                 | tensor a: data_offsets [0,16] must lie within the 12 bytes of data",
                "{`a`:F32[3]8-4}                  | tensor a: data_offsets [8,4] must lie within",
                "{`a`:F32[2]0-12}                 | tensor a: has 12 bytes, its shape needs 8",
                "{`a`:F32[-3]0-12}                | tensor a: shape must hold sizes of at least 0, was [-3]",
                "{`a`:F32[4294967296,4294967296]0-12} | tensor a: shape is too large",
                "{`a`:F32[3]0-12,`a`:F32[3]0-12}  | the header names \"a\" twice",
                "{`a`:7}                          | tensor a: needs dtype, shape and two data_offsets",
                "{`a`:F32[99999999999999999999]0-12} | tensor a: shape must hold sizes of at least 0",
                "[]                               | the header must be a JSON object",
                "{`a`:                            | the header is not JSON",
            })
    void aHeaderThatDoesNotDescribeItsDataIsRefusedByTheTensorsName(String tensors, String message) throws IOException {
        RawSafetensors.write(file, spelledOut(tensors), new byte[12]);
        assertRefused(message);
    }

    @Test
    void aTensorWithoutOffsetsIsRefused() throws IOException {
        RawSafetensors.write(file, "{\"a\":{\"dtype\":\"F32\",\"shape\":[3]}}", new byte[12]);
        assertRefused("tensor a: needs dtype, shape and two data_offsets");
    }

    @Test
    void aFileCutOffInItsDataIsRefusedByTheTensorThatEndsThere() throws IOException {
        byte[] whole = written();
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertRefused("tensor two: data_offsets [8,16] must lie within the 15 bytes of data (a truncated file?)");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 40})
    void aFileCutOffInItsHeaderIsRefused(int length) throws IOException {
        Files.write(file, Arrays.copyOf(written(), length));
        assertRefused("bytes in a file of " + length + " bytes (a truncated file?)");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 200_000_000, Long.MAX_VALUE})
    void aHeaderLongerThanTheFileOrTheLimitIsRefusedBeforeMemoryIsTaken(long length) throws IOException {
        byte[] whole = written();
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        Files.write(file, whole);
        assertRefused("header of " + length + " bytes in a file of " + whole.length + " bytes");
    }

    @Test
    void aTensorOfAnyTypeIsListed() throws IOException {
        RawSafetensors.write(file, spelledOut("{`a`:F8_E5M2[8]0-8,`b`:F4[8]8-12}"), new byte[12]);
        assertThat(SafetensorsFile.open(file).tensor("b").dtype()).isEqualTo("F4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "version https://git-lfs.github.com/spec/v1%noid sha256:4d7a%nsize 134% | is a Git LFS pointer, not the file",
                "<!doctype HTML><title>Sign in</title>       | is an HTML page, not the file that was asked for",
                "%n  <html lang=en>                          | is an HTML page, not the file that was asked for",
                "PK%3%4 archive/data.pkl                     | is a pickle of Python, as pytorch_model.bin is; save it as safetensors",
                "%80%2}q%0(X%1                               | is a pickle of Python, as pytorch_model.bin is; save it as safetensors",
                "GGUF%3%0%0%0%1%0%0%0                        | is a GGUF file of llama.cpp; take the model's safetensors",
                "%1f%8b%8%0%0%0%0%0%0                        | is a gzip file; unpack it with gunzip",
                "%89HDF%d%a%1a%a%0%0                         | is an HDF5 file; save it as safetensors",
                "{\"error\": \"Repository not found\"}         | is a text that begins '{\"error\": \"Repository not found\"}'",
                "Entry not found                             | is a text that begins 'Entry not found'",
            })
    void aFileOfAnotherKindIsNamedAsWhatItIs(String begins, String message) throws IOException {
        Files.write(file, bytes(begins));
        assertRefused(message);
    }

    @Test
    void anEmptyFileAndOneOfZerosAreNamed() throws IOException {
        Files.write(file, new byte[0]);
        assertRefused("is empty");
        Files.write(file, new byte[4096]);
        assertRefused("is filled with zeros where it begins (a download that has not ended?)");
    }

    /** Text in which %xx is a byte in hex and %n a line break. */
    private static byte[] bytes(String text) {
        String line = text.replace("%n", "%a").replaceAll("%$", "");
        return java.util.regex.Pattern.compile("%([0-9a-f]{1,2}(?![0-9a-f]))|%([0-9a-f]{2})")
                .matcher(line)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group().substring(1), 16))))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void aMissingFileAndAMissingTensorAreNamed() throws IOException {
        assertRefused("there is no such file");
        written();
        assertThatThrownBy(() -> SafetensorsFile.open(file).tensor("three"))
                .isInstanceOf(CheckpointException.class)
                .hasMessage(file + ": tensor three is missing");
    }

    @Test
    void valuesThatAreNotFiniteFloatsAreRefused() throws IOException {
        RawSafetensors.write(file, spelledOut("{`n`:I32[1]0-4,`h`:BF16[2]4-8}"), new byte[] {
            1, 0, 0, 0, (byte) 0x80, 0x3F, (byte) 0x80, 0x7F
        });
        SafetensorsFile opened = SafetensorsFile.open(file);
        assertThatThrownBy(() -> opened.floats(opened.tensor("n")))
                .hasMessage(file + ": tensor n: dtype must be F32, BF16 or F16, was I32");
        assertThatThrownBy(() -> opened.floats(opened.tensor("h"))).hasMessage(file + ": tensor h holds Infinity");
    }

    @Test
    void halvesAndBfloat16AreReadToTheirValues() throws IOException {
        byte[] data = {0x00, 0x3C, 0x01, 0x00, (byte) 0xC0, (byte) 0xBF, 0x49, 0x40};
        RawSafetensors.write(file, spelledOut("{`h`:F16[2]0-4,`b`:BF16[2]4-8}"), data);
        SafetensorsFile opened = SafetensorsFile.open(file);
        assertThat(opened.floats(opened.tensor("h"))).containsExactly(1f, 0x1p-24f);
        assertThat(opened.floats(opened.tensor("b"))).containsExactly(-1.5f, 3.140625f);
    }

    private byte[] written() throws IOException {
        SafetensorsWriter writer = new SafetensorsWriter(new TreeMap<>());
        writer.add("one", List.of(2L), new float[] {1, 2});
        writer.add("two", List.of(1L, 2L), new float[] {3, 4});
        writer.write(file);
        return Files.readAllBytes(file);
    }

    /** {@code `a`:F32[2]0-8} as the JSON that it stands for. */
    private static String spelledOut(String tensors) {
        return tensors.replace('`', '"')
                .replaceAll(
                        "([A-Z]\\w+)(\\[[-\\d,]*])(\\d+)-(\\d+)",
                        "{\"dtype\":\"$1\",\"shape\":$2,\"data_offsets\":[$3,$4]}");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> SafetensorsFile.open(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }
}
