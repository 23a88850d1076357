package dev.tina.policy.sampling;

/**
 * Tokens drawn for rows in one call.
 *
 * @param values [steps, 2, rows]: of each step the tokens, then their log-probabilities
 */
record SampledTokens(double[] values, int steps, int rows) {

    int token(int step, int row) {
        return (int) values[2 * step * rows + row];
    }

    float logprob(int step, int row) {
        return (float) values[(2 * step + 1) * rows + row];
    }
}
