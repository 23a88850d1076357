package dev.tina.grpo.batch;

import java.util.Arrays;

/** A prompt with one of its completions, as the trainer runs it through the policy. */
public record Sequence(int[] promptTokens, ScoredCompletion completion) {

    /** Prompt and completion in one array: [prompt + T]. */
    public int[] ids() {
        int[] tokens = completion.tokens();
        int[] ids = Arrays.copyOf(promptTokens, length());
        System.arraycopy(tokens, 0, ids, promptTokens.length, tokens.length);
        return ids;
    }

    /** Tokens of prompt and completion. */
    public int length() {
        return promptTokens.length + completion.tokens().length;
    }

    /**
     * The part that belongs to the completion, of values given for every id from the second on.
     *
     * @param perId at least [prompt + T - 1]; what lies beyond is padding
     * @return [T]
     */
    public double[] completionPart(float[] perId) {
        double[] part = new double[completion.tokens().length];
        for (int t = 0; t < part.length; t++) {
            part[t] = perId[promptTokens.length - 1 + t];
        }
        return part;
    }

    /**
     * The opposite: values of the completion's tokens, laid along the ids from the second on; 0 for the prompt's.
     *
     * @param perToken [T]
     * @return [prompt + T - 1]
     */
    public float[] alongIds(double[] perToken) {
        float[] perId = new float[length() - 1];
        for (int t = 0; t < perToken.length; t++) {
            perId[promptTokens.length - 1 + t] = (float) perToken[t];
        }
        return perId;
    }
}
