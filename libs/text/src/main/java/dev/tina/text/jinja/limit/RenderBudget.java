package dev.tina.text.jinja.limit;

/** Bounds the steps, depth and text of one rendering, so that no template runs for ever or fills the memory. */
public final class RenderBudget {
    /** Characters in one string, and items in one list. */
    public static final int MAX_LENGTH = 1 << 22;

    /** Numbers in one range. */
    public static final int MAX_RANGE = 100_000;

    /** Values within values, and statements within statements. */
    public static final int MAX_NESTING = 128;

    private static final int MAX_STEPS = 5_000_000;
    private static final int MAX_DEPTH = 256;
    private static final long MAX_PRODUCED = 1L << 27;
    private static final long MAX_READ = 1L << 30;

    private int steps;
    private int depth;
    private long produced;
    private long read;

    /** One evaluation begins; {@link #leave} when it ends. */
    public void enter() {
        step();
        if (++depth > MAX_DEPTH) {
            throw new EvaluationException("evaluation nests deeper than " + MAX_DEPTH);
        }
    }

    public void leave() {
        depth--;
    }

    public void step() {
        if (++steps > MAX_STEPS) {
            throw new EvaluationException("rendering takes more than " + MAX_STEPS + " steps");
        }
    }

    /** Counts a string or list that is about to be made. */
    public void produce(long length) {
        if (length > MAX_LENGTH) {
            throw new EvaluationException("a text or list is longer than " + MAX_LENGTH);
        }
        produced += length;
        if (produced > MAX_PRODUCED) {
            throw new EvaluationException("rendering makes more than " + MAX_PRODUCED + " characters in all");
        }
    }

    /** Counts characters or items that are about to be read. */
    public void read(long length) {
        read += length;
        if (read > MAX_READ) {
            throw new EvaluationException("rendering looks at more than " + MAX_READ + " characters in all");
        }
    }
}
