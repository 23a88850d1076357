package dev.tina.text.bpe;

import dev.tina.text.chat.ChatMl;
import dev.tina.text.tokenizer.AddedToken;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Trains a byte-level BPE tokenizer with Qwen2's pre-tokenizer: any text has ids, every digit is a token.
 *
 * <p>The same lines give the same files: of equally frequent pairs the one with the smaller ids is merged first.
 */
public final class BpeTrainer {
    private final int merges;
    private final List<AddedToken> addedTokens;

    /**
     * A vocabulary of 256 bytes, then the merges, then the added tokens.
     *
     * @param merges how many tokens to learn, at least 0
     * @param addedTokens must hold those of {@link ChatMl#ADDED_TOKENS}
     */
    public BpeTrainer(int merges, List<AddedToken> addedTokens) {
        if (merges < 0) {
            throw new IllegalArgumentException("merges must be at least 0, was " + merges);
        }
        if (!addedTokens.containsAll(ChatMl.ADDED_TOKENS)) {
            throw new IllegalArgumentException("addedTokens must hold " + ChatMl.ADDED_TOKENS + ", was " + addedTokens);
        }
        this.merges = merges;
        this.addedTokens = List.copyOf(addedTokens);
    }

    /**
     * Learns from the lines and writes tokenizer.json, tokenizer_config.json (with ChatML's template) and
     * generation_config.json into the folder.
     *
     * @throws IllegalArgumentException if the lines hold fewer pairs than merges are wanted
     */
    public void train(Iterable<String> lines, Path folder) {
        TokenizerFiles files = new TokenizerFiles(new BpeMerges(wordCounts(lines)).learn(merges), addedTokens);
        files.write(folder);
    }

    private Map<String, Integer> wordCounts(Iterable<String> lines) {
        Pattern added = Pattern.compile(addedTokens.stream()
                .map(token -> Pattern.quote(token.content()))
                .collect(Collectors.joining("|")));
        Map<String, Integer> counts = new HashMap<>();
        for (String line : lines) {
            added.splitAsStream(line)
                    .flatMap(text -> ByteLevel.words(text).stream())
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }
}
