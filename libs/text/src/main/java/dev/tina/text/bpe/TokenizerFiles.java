package dev.tina.text.bpe;

import dev.tina.text.chat.ChatMl;
import dev.tina.text.tokenizer.AddedToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a byte-level BPE tokenizer as the files of a Hugging Face model folder. */
final class TokenizerFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<String> tokens = new ArrayList<>(ByteLevel.alphabet());
    private final List<String> merges = new ArrayList<>();
    private final List<AddedToken> addedTokens;

    TokenizerFiles(List<BpeMerges.Pair> learned, List<AddedToken> addedTokens) {
        for (BpeMerges.Pair pair : learned) {
            String left = tokens.get(pair.left());
            String right = tokens.get(pair.right());
            merges.add(left + " " + right);
            tokens.add(left + right);
        }
        this.addedTokens = addedTokens;
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JSON.writeValue(folder.resolve("tokenizer.json"), tokenizer());
        JSON.writeValue(folder.resolve("tokenizer_config.json"), configuration());
        JSON.writeValue(
                folder.resolve("generation_config.json"),
                ordered("eos_token_id", idOf(ChatMl.END), "pad_token_id", idOf(ChatMl.PAD)));
    }

    private Map<String, Object> tokenizer() {
        Map<String, Object> split = ordered(
                "type",
                "Split",
                "pattern",
                Map.of("Regex", ByteLevel.PRE_TOKENIZER),
                "behavior",
                "Isolated",
                "invert",
                false);
        return ordered(
                "version", "1.0",
                "added_tokens", addedTokenEntries(),
                "pre_tokenizer", ordered("type", "Sequence", "pretokenizers", List.of(split, byteLevel())),
                "decoder", byteLevel(),
                "model", ordered("type", "BPE", "vocab", vocabulary(), "merges", merges));
    }

    private static Map<String, Object> byteLevel() {
        return ordered("type", "ByteLevel", "add_prefix_space", false, "trim_offsets", false, "use_regex", false);
    }

    private Map<String, Object> vocabulary() {
        Map<String, Object> ids = new LinkedHashMap<>();
        tokens.forEach(token -> ids.put(token, ids.size()));
        return ids;
    }

    private List<Map<String, Object>> addedTokenEntries() {
        return addedTokens.stream()
                .map(token -> ordered(
                        "id", idOf(token.content()),
                        "content", token.content(),
                        "single_word", false,
                        "lstrip", false,
                        "rstrip", false,
                        "normalized", false,
                        "special", token.special()))
                .toList();
    }

    private static Map<String, Object> configuration() {
        return ordered(
                "tokenizer_class", "PreTrainedTokenizerFast",
                "eos_token", ChatMl.END,
                "pad_token", ChatMl.PAD,
                "clean_up_tokenization_spaces", false,
                "chat_template", ChatMl.TEMPLATE);
    }

    private int idOf(String content) {
        List<String> contents = addedTokens.stream().map(AddedToken::content).toList();
        return tokens.size() + contents.indexOf(content);
    }

    /** A map that keeps the order of its name and value pairs. */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
