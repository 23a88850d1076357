package dev.tina.text.bpe;

import dev.tina.text.chat.ChatMl;
import dev.tina.text.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.List;

/** A tokenizer of a few dozen merges, trained where a test needs one. */
public final class SmallTokenizer {
    static final List<String> LINES = List.of(
            "What is 12 + 30?",
            "The answer is \\boxed{42}.",
            "I think it is \\boxed{42}.\n</think>\nThe answer is \\boxed{41}.",
            "Mia has 12 apples. She buys 3 bags of 5 apples. How many apples does she have now?");

    private SmallTokenizer() {}

    public static Tokenizer in(Path folder) {
        new BpeTrainer(40, ChatMl.ADDED_TOKENS).train(LINES, folder);
        return Tokenizer.load(folder);
    }
}
