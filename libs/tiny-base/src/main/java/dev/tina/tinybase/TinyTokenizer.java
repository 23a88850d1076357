package dev.tina.tinybase;

import dev.tina.text.bpe.BpeTrainer;
import dev.tina.text.chat.ChatMl;
import dev.tina.tinybase.corpus.Corpus;
import dev.tina.tinybase.corpus.Example;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tokenizer of the tiny base: 256 bytes, 235 merges learnt from the mixed corpus, 5 added tokens. */
final class TinyTokenizer {

    private static final int MERGES = 235;
    private static final int EXAMPLES = 5_000;

    private TinyTokenizer() {}

    /** Writes the tokenizer's files into the folder. */
    static void train(long seed, Path folder) {
        Corpus corpus = Corpus.mixed(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            Example example = corpus.next();
            lines.add("user\n" + example.problem());
            lines.add("assistant\n" + example.answer());
        }
        new BpeTrainer(MERGES, ChatMl.ADDED_TOKENS).train(lines, folder);
    }
}
