package dev.tina.doctor.reference;

import ai.djl.Device;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.TensorEntry;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small model with random weights, an adapter, and what transformers and PEFT computed with them in float32.
 *
 * @param folder of the model; {@code adapter} and {@code expected.safetensors} lie in it
 */
public record ReferenceModel(Path folder) {

    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** Closed by the caller. */
    public BaseModel base(Device device, Precision precision) {
        return BaseModel.load(folder, device, precision);
    }

    /** Its adapter, read anew; closed by the caller. */
    public LoraAdapter adapter(BaseModel base) {
        return LoraAdapter.load(base, folder.resolve("adapter"));
    }

    /** What was computed, by its name. */
    public float[] floats(String tensor) {
        SafetensorsFile file = expected();
        return file.floats(file.tensor(tensor));
    }

    /** Rows of token ids, or of a mask. [rows][columns] */
    public int[][] rows(String tensor) {
        SafetensorsFile file = expected();
        TensorEntry entry = file.tensor(tensor);
        int[][] rows = new int[Math.toIntExact(entry.shape().get(0))]
                [Math.toIntExact(entry.shape().get(1))];
        ByteBuffer bytes = file.map(entry);
        for (int[] row : rows) {
            Arrays.setAll(row, i -> bytes.getInt());
        }
        return rows;
    }

    /** The sequences that were computed with, without their padding. [B][T] */
    public List<int[]> sequences() {
        int[][] ids = rows("input_ids");
        int[][] mask = rows("attention_mask");
        List<int[]> sequences = new ArrayList<>();
        for (int b = 0; b < ids.length; b++) {
            sequences.add(Arrays.copyOf(ids[b], Arrays.stream(mask[b]).sum()));
        }
        return sequences;
    }

    private SafetensorsFile expected() {
        return SafetensorsFile.open(folder.resolve("expected.safetensors"));
    }
}
