package dev.tina.policy.sampling;

import java.time.Duration;

/**
 * One completion.
 *
 * @param tokens [T] the sampled ids, the stop token included
 * @param samplerLogprobs [T] nats: log-probability of each token under the distribution it was drawn from, after
 *     temperature and filters; 0 where drawn greedily
 * @param stopped whether it ended by a stop token, not by its limit
 * @param deviceTime its share of the device's time; of a lane's time the lane's share
 */
public record SampledSequence(int[] tokens, float[] samplerLogprobs, boolean stopped, Duration deviceTime) {}
