package dev.tina.text.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into token ids and back, exactly as the tokenizer.json of a model folder says.
 *
 * <p>Nothing is ever added to the text: a prompt holds the special tokens its chat template wrote, one BOS at most.
 * Safe for use by several threads.
 */
public final class Tokenizer implements AutoCloseable {
    private static final Map<String, String> PLAIN =
            Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");

    private final HuggingFaceTokenizer tokenizer;
    private final int vocabularySize;
    private final OptionalInt bosToken;
    private final OptionalInt padToken;
    private final Set<Integer> stopTokens;

    private Tokenizer(HuggingFaceTokenizer tokenizer, int vocabularySize, SpecialIds ids, Set<Integer> stopTokens) {
        this.tokenizer = tokenizer;
        this.vocabularySize = vocabularySize;
        this.bosToken = ids.bos();
        this.padToken = ids.pad();
        this.stopTokens = Set.copyOf(stopTokens);
    }

    /**
     * Reads tokenizer.json, tokenizer_config.json and generation_config.json of a Hugging Face model folder.
     *
     * @throws TokenizerException naming the file that is missing or wrong
     */
    public static Tokenizer load(Path folder) {
        Path file = folder.resolve("tokenizer.json");
        Map<String, Integer> vocabulary = VocabularyFile.read(file);
        SpecialIds ids = SpecialIds.of(SpecialTokens.read(folder), vocabulary, file);
        Set<Integer> stopTokens = new TreeSet<>(StopTokens.read(folder));
        ids.eos().ifPresent(stopTokens::add);
        if (stopTokens.isEmpty()) {
            throw new TokenizerException(
                    folder,
                    "no end token: neither generation_config.json has eos_token_id nor"
                            + " tokenizer_config.json eos_token");
        }
        return new Tokenizer(open(file), vocabulary.size(), ids, stopTokens);
    }

    /** Ids of the text; special tokens written in it become their ids, none is added. Lone surrogates read as U+FFFD. */
    public int[] encode(String text) {
        long[] ids =
                tokenizer.encode(UnicodeText.wellFormed(text), false, false).getIds();
        return Arrays.stream(ids).mapToInt(Math::toIntExact).toArray();
    }

    /** Text of the ids, special tokens left out on request; bytes that are no UTF-8 read as U+FFFD. */
    public String decode(int[] ids, boolean skipSpecialTokens) {
        for (int id : ids) {
            if (id < 0) {
                throw new IllegalArgumentException("token id must be at least 0, was " + id);
            }
        }
        return tokenizer.decode(Arrays.stream(ids).asLongStream().toArray(), skipSpecialTokens);
    }

    /** The ids that end a completion; never empty. */
    public Set<Integer> stopTokens() {
        return stopTokens;
    }

    /** The token that opens a text, where the model has one. */
    public OptionalInt bosToken() {
        return bosToken;
    }

    /** The token that fills up shorter rows, where the model has one. */
    public OptionalInt padToken() {
        return padToken;
    }

    /** Number of distinct tokens, the added ones included; the model's embedding may hold more rows. */
    public int vocabularySize() {
        return vocabularySize;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private static HuggingFaceTokenizer open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return HuggingFaceTokenizer.newInstance(in, PLAIN);
        } catch (IOException | RuntimeException e) { // the native library throws bare RuntimeExceptions
            throw new TokenizerException(
                    file, "cannot be loaded; is it a tokenizer.json of Hugging Face's tokenizers?", e);
        }
    }

    private record SpecialIds(OptionalInt bos, OptionalInt eos, OptionalInt pad) {
        static SpecialIds of(SpecialTokens tokens, Map<String, Integer> vocabulary, Path file) {
            return new SpecialIds(
                    id(tokens.bos(), vocabulary, file),
                    id(tokens.eos(), vocabulary, file),
                    id(tokens.pad(), vocabulary, file));
        }

        private static OptionalInt id(@Nullable String token, Map<String, Integer> vocabulary, Path file) {
            if (token == null) {
                return OptionalInt.empty();
            }
            Integer id = vocabulary.get(token);
            if (id == null) {
                throw new TokenizerException(file, "does not hold the special token " + token);
            }
            return OptionalInt.of(id);
        }
    }

    /** Makes text that UTF-8 can encode. */
    private static final class UnicodeText {
        private static final char REPLACEMENT = '\uFFFD';

        private UnicodeText() {}

        /** The text itself, or a copy in which every lone surrogate is U+FFFD. */
        static String wellFormed(String text) {
            if (UTF_8.newEncoder().canEncode(text)) {
                return text;
            }
            StringBuilder out = new StringBuilder(text.length());
            text.codePoints().forEach(c -> out.appendCodePoint(isLoneSurrogate(c) ? REPLACEMENT : c));
            return out.toString();
        }

        private static boolean isLoneSurrogate(int codePoint) {
            return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        }
    }
}
