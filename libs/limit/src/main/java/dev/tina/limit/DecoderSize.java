package dev.tina.limit;

import dev.tina.modelfiles.config.Dimensions;

/**
 * The numbers of a decoder with an adapter that its cost follows from.
 *
 * <p>L layers, H hidden, I intermediate, q width of all query heads, k of all key heads, V vocabulary, r rank.
 *
 * @param layers weights of all layers: L (H (q + 2 k) + q H + 3 H I)
 * @param head weights of the output: V H
 * @param adapter weights of the adapter: L r (7 H + 2 q + 2 k + 3 I)
 * @param attention FLOPs of one token for each column it looks at: 4 L q
 * @param column keys and values of one token: 2 L k numbers
 */
record DecoderSize(long layers, long head, long adapter, long attention, long column) {

    static DecoderSize of(Dimensions d, int rank) {
        long h = d.hidden();
        long q = d.queryWidth();
        long k = d.keyWidth();
        long i = d.intermediate();
        long ofLayer = h * (q + 2 * k) + q * h + 3 * h * i;
        long inAndOut = 7 * h + 2 * q + 2 * k + 3 * i;
        long count = d.layers();
        return new DecoderSize(
                count * ofLayer, d.vocabulary() * h, count * rank * inAndOut, 4 * count * q, 2 * count * k);
    }
}
