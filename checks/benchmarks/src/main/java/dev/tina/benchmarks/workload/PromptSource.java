package dev.tina.benchmarks.workload;

import org.jspecify.annotations.Nullable;

/**
 * Where prompts come from.
 *
 * @param file of problems, one JSON object with the key {@code problem} a line; without it prompts are made
 * @param madeTokens length of a made prompt
 */
public record PromptSource(@Nullable String file, int madeTokens) {

    /** Length of a made prompt that stands for a real one: a word problem in a chat template. */
    private static final int USUAL_TOKENS = 64;

    /** Prompts of random tokens. */
    public static PromptSource made(int tokens) {
        return new PromptSource(null, tokens);
    }

    /** The file's, or made ones of the usual length where there is none. */
    public static PromptSource of(@Nullable String file) {
        return new PromptSource(file, USUAL_TOKENS);
    }

    @Override
    public String toString() {
        return file == null
                ? "prompts of " + madeTokens + " random tokens, made by the program"
                : "problems of " + file;
    }
}
