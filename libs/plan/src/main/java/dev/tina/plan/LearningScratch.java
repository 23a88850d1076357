package dev.tina.plan;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;

/**
 * What a learner computes with beside what it keeps, at the moment that takes the most: the way back through a layer.
 *
 * <p>{@code training.py}, {@code model.py} and {@code gradient.py} allocate so. N tokens, M scored, S places; H hidden, I
 * intermediate, q and k the width of all query and of all key heads, h query heads, D head width; b bytes an element.
 *
 * @param type the base computes in
 */
record LearningScratch(Dimensions dimensions, TensorType type) {

    /**
     * Bytes: {@code b (4 I + 2 H) N} for the feed-forward part, or for attention {@code b (3 q + 2 k) S + 8 k S + b (2 q + 2
     * k + H) N}, whichever is more; with {@code 3 b H M} for the directions of the scored tokens, what left the last layer
     * and its gradient, and {@code 8 (h (S + N) + 3 k/D S) + 2 b D N} for where attention finds its rows.
     */
    long bytes(MicrobatchShape batch) {
        return Math.max(feedForward(batch), attention(batch)) + directions(batch) + places(batch);
    }

    private long feedForward(MicrobatchShape batch) {
        return (4L * dimensions.intermediate() + 2L * dimensions.hidden()) * batch.tokens() * type.bytes();
    }

    private long attention(MicrobatchShape batch) {
        long query = dimensions.queryWidth();
        long key = dimensions.keyWidth();
        long ofPlaces = (3 * query + 2 * key) * type.bytes() + 2 * key * Float.BYTES;
        long ofTokens = (2 * query + 2 * key + dimensions.hidden()) * type.bytes();
        return ofPlaces * batch.places() + ofTokens * batch.tokens();
    }

    private long directions(MicrobatchShape batch) {
        return 3L * dimensions.hidden() * batch.scored() * type.bytes();
    }

    private long places(MicrobatchShape batch) {
        long numbers =
                dimensions.heads() * (batch.places() + batch.tokens()) + 3L * dimensions.kvHeads() * batch.places();
        return numbers * Long.BYTES + 2L * dimensions.headDim() * batch.tokens() * type.bytes();
    }
}
