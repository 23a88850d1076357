package dev.tina.cli.demo;

/** What the demo says of its base before it begins. */
final class Introduction {

    static final String TEXT = """

            Tina trains a tiny model to reason.

            The base, models/tina-tiny, was made for this demo and is no surprise: it was first taught to work out
            small sums and word problems step by step, and then, on purpose, to seldom do so. Mostly it guesses,
            rambles or breaks the form of its answer. Reinforcement learning shows it no solution; it only sees
            which of its own answers were right and well formed, and adjusts a small adapter (LoRA) accordingly.
            So what you will watch is above all a policy that learns to choose the reasoning it already has.
            """;

    private Introduction() {}
}
