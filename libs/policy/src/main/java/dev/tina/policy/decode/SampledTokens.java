package dev.tina.policy.decode;

/**
 * Tokens drawn for rows in one call.
 *
 * @param values [steps, 3, rows]: of each step the tokens, then their shares, then the sums of all shares
 */
public record SampledTokens(double[] values, int steps, int rows) {

    public int token(int step, int row) {
        return (int) values[3 * step * rows + row];
    }

    /** Log-probability in nats; NaN where the logits were not numbers. */
    public float logprob(int step, int row) {
        double share = values[(3 * step + 1) * rows + row];
        double total = values[(3 * step + 2) * rows + row];
        return (float) (StrictMath.log(share) - StrictMath.log(total));
    }
}
