package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardFileTest {

    /** The first record of every event file at time 0: TensorFlow's own writer gives these bytes. */
    @Test
    void fileBeginsWithItsVersionFramedByLengthAndChecksums() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TensorBoardFile.begin(bytes, 0);
        byte[] data = bytes.toByteArray();
        assertThat(data).hasSize(8 + 4 + 24 + 4);
        assertThat(HexFormat.of().formatHex(data, 0, 12)).isEqualTo("1800000000000000" + "a37f4b22");
        assertThat(new String(data, 23, 13, StandardCharsets.US_ASCII)).isEqualTo("brain.Event:2");
    }

    @Test
    void scalarIsATagAndAFloatWithinASummary() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TensorBoardFile file = TensorBoardFile.begin(bytes, 0);
        int before = bytes.size();
        file.add(1.5, 300, Map.of("reward", 0.5));
        byte[] record = bytes.toByteArray();
        String message = HexFormat.of().formatHex(record, before + 12, record.length - 4);
        assertThat(message)
                .isEqualTo("09" + "000000000000f83f" // wall_time 1.5
                        + "10" + "ac02" // step 300
                        + "2a0f" + "0a0d" // summary, value
                        + "0a06" + "726577617264" // tag "reward"
                        + "15" + "0000003f"); // simple_value 0.5
    }

    /** A crash may leave any beginning of a record; a disk that lost power may leave zeros. */
    @Test
    void wholeRecordsAreToldFromATornOneWhereverItIsTorn(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TensorBoardFile.begin(bytes, 0).add(1, 1, Map.of("reward", 0.5));
        int two = bytes.size();
        TensorBoardFile.goOn(bytes).add(2, 2, Map.of("reward", 0.75));
        Path path = folder.resolve("events");
        for (int length = two; length < bytes.size(); length++) {
            Files.write(path, Arrays.copyOf(bytes.toByteArray(), length));
            assertThat(whole(path)).isEqualTo(new TensorBoardFile.Whole(2, two));
        }
        Files.write(path, bytes.toByteArray());
        assertThat(whole(path)).isEqualTo(new TensorBoardFile.Whole(3, bytes.size()));
        Files.write(path, Arrays.copyOf(bytes.toByteArray(), bytes.size() + 100));
        assertThat(whole(path)).isEqualTo(new TensorBoardFile.Whole(3, bytes.size()));
        Files.write(path, new byte[0]);
        assertThat(whole(path)).isEqualTo(new TensorBoardFile.Whole(0, 0));
    }

    private static TensorBoardFile.Whole whole(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return TensorBoardFile.whole(file);
        }
    }
}
