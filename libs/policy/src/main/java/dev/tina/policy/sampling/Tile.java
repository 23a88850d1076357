package dev.tina.policy.sampling;

import dev.tina.plan.CacheLayout;

/**
 * Some completions of a group, as many as {@link CacheLayout#tileWidth} says: their attention to the prompt is computed together.
 *
 * <p>A tile has as many places as its group's request says, whether or not a place has a row that is still sampled. So a
 * row's arithmetic depends on its request alone.
 *
 * @param group whose completions
 * @param first index of the completion at its first place
 */
record Tile(SampleGroup group, int first) {

    /** The tile that a sequence belongs to. */
    static Tile of(SequenceRow row) {
        int width = CacheLayout.tileWidth(row.group().request().groupSize());
        return new Tile(row.group(), row.index() / width * width);
    }

    int[] prompt() {
        return group.request().prompt();
    }
}
