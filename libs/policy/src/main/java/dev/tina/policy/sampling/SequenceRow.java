package dev.tina.policy.sampling;

import java.time.Duration;
import java.util.Arrays;

/** A sequence while it is sampled: its tokens and log-probabilities so far. */
final class SequenceRow {

    private final SampleGroup group;
    private final int index;
    private int[] tokens = new int[16];
    private float[] logprobs = new float[16];
    private int length;
    private boolean stopped;
    private boolean delivered;
    private Duration deviceTime;

    /** @param spent time of the device that it took before it had to start again */
    SequenceRow(SampleGroup group, int index, Duration spent) {
        this.group = group;
        this.index = index;
        this.deviceTime = spent;
    }

    SampleGroup group() {
        return group;
    }

    int index() {
        return index;
    }

    /** The position of its newest token in the text, which is also the number of its tokens in the cache. */
    int position() {
        return group.request().prompt().length + length - 1;
    }

    int newestToken() {
        return tokens[length - 1];
    }

    /** The random number of the token that is this many steps ahead. */
    double uniform(int ahead) {
        return Uniforms.draw(group.request().seed(), index, length + ahead);
    }

    /** @throws SamplingException if the log-probability is not a number */
    void accept(int token, float logprob) {
        if (!Float.isFinite(logprob)) {
            throw new SamplingException(
                    "sequence " + index + " of its group, token " + length + ": the logits are not finite");
        }
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * length);
            logprobs = Arrays.copyOf(logprobs, 2 * length);
        }
        tokens[length] = token;
        logprobs[length] = logprob;
        length++;
        stopped = group.request().stopTokens().contains(token);
    }

    /** Tokens it may still draw. */
    int remaining() {
        return group.limit() - length;
    }

    boolean isFinished() {
        return stopped || length == group.limit();
    }

    /** Whether it needs no further step: it is finished, or nobody waits for it. */
    boolean isSettled() {
        return isFinished() || group.isSettled();
    }

    void spend(Duration share) {
        deviceTime = deviceTime.plus(share);
    }

    /** Whether its group has it, or waits no longer. */
    boolean isDelivered() {
        return delivered || group.isSettled();
    }

    Duration deviceTime() {
        return deviceTime;
    }

    void deliver() {
        delivered = true;
        group.finish(
                index,
                new SampledSequence(
                        Arrays.copyOf(tokens, length), Arrays.copyOf(logprobs, length), stopped, deviceTime));
    }
}
