package dev.tina.benchmarks;

/** Answers of the usual kinds with their reference answers, behind a reasoning of a given length in characters. */
final class Completions {

    private static final String REASONING = "From $2x + 3 = 7$ it follows that $x = 2$, so that $x^2 = 4$ as well. ";
    private static final String[][] PAIRS = {
        {"42", "42"},
        {"7", "8"},
        {"\\frac{3}{4}", "0.75"},
        {"-\\frac{1}{8}", "\\frac{-1}{8}"},
        {"1,234", "1234"},
        {"(1,\\frac{9}{2})", "(1,4.5)"},
        {"\\sqrt{18}", "3\\sqrt{2}"},
        {"x^2+2x+1", "(x+1)^2"},
        {"[0,1) \\cup (2,3]", "(2,3] \\cup [0,1)"},
        {"\\text{Evelyn}", "\\text{Evelyn}"},
    };

    private final String[] texts = new String[PAIRS.length];
    private int next;

    Completions(int characters) {
        String reasoning = REASONING.repeat(characters / REASONING.length());
        for (int i = 0; i < PAIRS.length; i++) {
            texts[i] = reasoning + "Therefore it is $\\boxed{" + PAIRS[i][0] + "}$.";
        }
    }

    /** Goes on to the next pair, and from the last to the first. */
    void advance() {
        next = (next + 1) % PAIRS.length;
    }

    String text() {
        return texts[next];
    }

    String reference() {
        return PAIRS[next][1];
    }
}
