package dev.tina.plan;

import dev.tina.modelfiles.adapter.LoraLayout;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;

/**
 * Bytes of an adapter on all seven linear layers, in its several forms.
 *
 * @param rank r
 * @param type of the base's weights, in which products take it
 */
record AdapterBytes(Dimensions dimensions, int rank, TensorType type) {

    /** Its values as they are kept, in float32. */
    long values() {
        return (long) new LoraLayout(dimensions, rank).length() * Float.BYTES;
    }

    /** AdamW's two moments of every value. */
    long moments() {
        return 2 * values();
    }

    /** The sums of gradients. */
    long gradients() {
        return values();
    }

    /** What a learner's pass makes of it: the matrices B with their scale, and A where the base's type is another. */
    long inPasses() {
        long own = type == TensorType.F32 ? upElements() : values() / Float.BYTES;
        return own * type.bytes();
    }

    /** What a sampler makes of it: B of matrices that share their input, beside zeros in the columns of the others. */
    long inSampling() {
        Dimensions d = dimensions;
        long r = rank;
        long query = d.queryWidth();
        long wide = d.intermediate();
        long qkv = 3 * r * (d.hidden() + query + 2L * d.keyWidth());
        long output = r * (query + d.hidden());
        long gateUp = 2 * r * (d.hidden() + 2 * wide);
        long down = r * (wide + d.hidden());
        return d.layers() * (qkv + output + gateUp + down) * type.bytes();
    }

    private long upElements() {
        Dimensions d = dimensions;
        long outs = d.queryWidth() + 2L * d.keyWidth() + 2L * d.hidden() + 2L * d.intermediate();
        return (long) d.layers() * rank * outs;
    }
}
