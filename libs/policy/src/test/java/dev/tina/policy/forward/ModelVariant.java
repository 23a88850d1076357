package dev.tina.policy.forward;

import dev.tina.modelfiles.safetensors.RawSafetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A copy of a reference model that differs in one thing. */
public record ModelVariant(GoldenModel golden, Path folder) {

    /** Copies configuration and weights. */
    public static ModelVariant of(GoldenModel golden, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : new String[] {"config.json", "model.safetensors"}) {
            Files.copy(golden.folder().resolve(file), folder.resolve(file));
        }
        return new ModelVariant(golden, folder);
    }

    /** Changes the configuration. */
    public ModelVariant config(Consumer<ObjectNode> change) throws IOException {
        Path file = folder.resolve("config.json");
        ObjectNode config = (ObjectNode) JsonMapper.shared().readTree(file);
        change.accept(config);
        Files.writeString(file, config.toString());
        return this;
    }

    /** Changes the header of the weights, without the blanks at its end, and appends data. */
    public ModelVariant weights(UnaryOperator<String> header, byte... more) throws IOException {
        Path original = golden.folder().resolve("model.safetensors");
        byte[] data = RawSafetensors.data(original);
        byte[] all = new byte[data.length + more.length];
        System.arraycopy(data, 0, all, 0, data.length);
        System.arraycopy(more, 0, all, data.length, more.length);
        RawSafetensors.write(
                folder.resolve("model.safetensors"),
                header.apply(RawSafetensors.header(original).strip()),
                all);
        return this;
    }

    /** Appends a tensor to the weights. */
    public ModelVariant with(String name, String dtype, String shape, byte... bytes) throws IOException {
        long end = RawSafetensors.data(golden.folder().resolve("model.safetensors")).length;
        String entry = ",\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}}"
                .formatted(name, dtype, shape, end, end + bytes.length);
        return weights(header -> header.substring(0, header.length() - 1) + entry, bytes);
    }

    public GoldenModel model() {
        return new GoldenModel(folder);
    }
}
