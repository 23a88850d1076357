package dev.tina.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.common.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdapterZipTest {

    private static final List<String> FILES = List.of("adapter_config.json", "adapter_model.safetensors");

    @TempDir
    Path folder;

    @Test
    void theBytesFollowFromTheFilesAlone() throws IOException {
        Files.writeString(folder.resolve("adapter_config.json"), "{\"r\": 4}");
        Files.writeString(folder.resolve("adapter_model.safetensors"), "weights");
        byte[] first = zip();
        Files.setLastModifiedTime(
                folder.resolve("adapter_config.json"), FileTime.from(Instant.parse("2031-05-06T07:08:09Z")));
        assertThat(zip()).isEqualTo(first);
        assertThat(new Sha256().add(first).hex())
                .isEqualTo("61b9d18351a6a584460fbb3b00d9d312d45c015ef00376c32d300015ca26d1ea");
    }

    @Test
    void eachFileIsInItAsItLies() throws IOException {
        Files.writeString(folder.resolve("adapter_config.json"), "{\"r\": 4}");
        byte[] weights = new byte[300_000];
        weights[299_999] = 7;
        Files.write(folder.resolve("adapter_model.safetensors"), weights);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip()))) {
            assertThat(String.valueOf(zip.getNextEntry())).isEqualTo("adapter_config.json");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("{\"r\": 4}");
            ZipEntry second = zip.getNextEntry();
            assertThat(String.valueOf(second)).isEqualTo("adapter_model.safetensors");
            assertThat(zip.readAllBytes()).isEqualTo(weights);
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new AdapterZip(folder, FILES).writeTo(bytes);
        return bytes.toByteArray();
    }
}
