package dev.tina.cli.export;

import dev.tina.modelfiles.adapter.AdapterTensors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A folder that PEFT loads by its name alone: the adapter, the address of its base, tokenizer and chat template. */
final class AdapterFolder {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What a tokenizer is read from, in any of its formats. */
    private static final List<String> TOKENIZER = List.of(
            "tokenizer.json",
            "tokenizer_config.json",
            "tokenizer.model",
            "special_tokens_map.json",
            "added_tokens.json",
            "vocab.json",
            "merges.txt",
            "chat_template.jinja",
            "chat_template.json",
            "generation_config.json");

    private AdapterFolder() {}

    /** Writes all of it but the card; returns whether the base's tokenizer could be seen from here. */
    static boolean write(StoredAdapter adapter, ExportedBase base, Path target)
            throws IOException, InterruptedException {
        adapter.copyTo(target);
        addressBase(base, target.resolve(AdapterTensors.CONFIG));
        for (String name : TOKENIZER) {
            Path file = base.folder().resolve(name);
            if (Files.isRegularFile(file)) {
                copy(file, target.resolve(name));
            }
        }
        return Files.exists(target.resolve("tokenizer.json")) || Files.exists(target.resolve("tokenizer.model"));
    }

    private static void addressBase(ExportedBase base, Path config) throws IOException {
        ObjectNode keys = (ObjectNode) JSON.readTree(Files.readString(config));
        keys.put("base_model_name_or_path", base.name());
        keys.put("revision", base.revision());
        Files.writeString(config, JSON.writeValueAsString(keys) + "\n");
    }

    /** A copy of the file itself would keep the permissions of its place. */
    static void copy(Path from, Path to) throws IOException {
        try (InputStream bytes = Files.newInputStream(from)) {
            Files.copy(bytes, to);
        }
    }
}
