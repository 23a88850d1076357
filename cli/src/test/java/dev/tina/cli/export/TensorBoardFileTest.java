package dev.tina.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TensorBoardFileTest {

    /** The first record of every event file at time 0: TensorFlow's own writer gives these bytes. */
    @Test
    void fileBeginsWithItsVersionFramedByLengthAndChecksums() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TensorBoardFile(bytes, 0);
        byte[] data = bytes.toByteArray();
        assertThat(data).hasSize(8 + 4 + 24 + 4);
        assertThat(HexFormat.of().formatHex(data, 0, 12)).isEqualTo("1800000000000000" + "a37f4b22");
        assertThat(new String(data, 23, 13, StandardCharsets.US_ASCII)).isEqualTo("brain.Event:2");
    }

    @Test
    void scalarIsATagAndAFloatWithinASummary() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TensorBoardFile file = new TensorBoardFile(bytes, 0);
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
}
