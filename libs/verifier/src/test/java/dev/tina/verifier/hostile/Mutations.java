package dev.tina.verifier.hostile;

import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.VerifierSettings;
import dev.tina.verifier.extract.AnswerSource;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Seeded mutations of answers, each judged twice. */
public final class Mutations {

    private static final String[] SEEDS = {
        "\\frac{1}{2}",
        "x^2+2x+1",
        "(1,2)",
        "[0,\\infty)",
        "\\{1,2,3\\}",
        "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
        "\\sqrt[3]{x}",
        "1,000",
        "x \\in (-\\infty,2] \\cup [3,5)",
        "\\text{Evelyn}",
        "12\\%",
        "90^\\circ",
        "3:1",
        "y = 2x + 3",
        "0 < x \\le 5",
        "\\sum_{k=1}^{10} k^2",
        "204_5",
        "\\log_2 8",
        "\\sin^2 x",
        "1 \\pm \\sqrt{19}",
        "5!",
        "\\binom{5}{2}",
        "f(x)=x+1",
        "|x-1|",
        "1.5e3",
        "\\lfloor x \\rfloor",
        "2\\frac{1}{3}",
        "a_{n+1}"
    };
    private static final String[] PIECES = {
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "|",
        "\\",
        "^",
        "_",
        "$",
        ",",
        ";",
        ":",
        "=",
        "<",
        "\\frac",
        "\\sqrt",
        "\\left",
        "\\right",
        "\\text{",
        "\\boxed{",
        "\\pm",
        "\\infty",
        "\\cup",
        "\\in",
        "!",
        "%",
        "'",
        "0",
        "9",
        "x",
        "e",
        "i",
        " ",
        "\n",
        ".",
        "-",
        "/",
        "\\sin",
        "\\begin{pmatrix}",
        "\\end{pmatrix}",
        "&",
        "\\\\",
        "and",
        "\u00b2",
        "\ud83d",
        "\u0000",
        "\\sum_{i=1}^",
        "\\int",
        "\\{",
        "\\}",
        "\\mid",
        "\\overline{",
        "\\binom",
        "!=",
        "10^{",
        "\\ln",
        "\\lfloor",
        "mod"
    };

    private final Random random;
    private final AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(AnswerSource.ANYWHERE));
    private final Map<String, Long> outcomes = new TreeMap<>();

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** Judges so many; throws {@link IllegalStateException} if one gets two verdicts, or whatever the verifier throws. */
    public Map<String, Long> judge(long inputs) {
        for (long i = 0; i < inputs; i++) {
            String answer = mutated(SEEDS[random.nextInt(SEEDS.length)], random);
            String reference = SEEDS[random.nextInt(SEEDS.length)];
            String other = random.nextInt(4) == 0 ? mutated(reference, random) : reference;
            String completion = random.nextBoolean() ? "\\boxed{" + answer + "}" : answer;
            Verdict verdict = verifier.verify(completion, other);
            if (!verdict.equals(verifier.verify(completion, other))) {
                throw new IllegalStateException("two verdicts on " + completion + " and " + other);
            }
            outcomes.merge(verdict.outcome(), 1L, Long::sum);
        }
        return outcomes;
    }

    /** The number of inputs as the argument, and the seed as a second; what ends it is named. */
    public static void main(String[] arguments) {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Mutations mutations = new Mutations(seed);
        long left = Long.parseLong(arguments[0]);
        for (long done = 0; left > 0; left -= 100_000) {
            done += Math.min(left, 100_000);
            System.out.println(done + " " + mutations.judge(Math.min(left, 100_000)));
        }
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                case 1 -> text.insert(at, SEEDS[random.nextInt(SEEDS.length)]);
                default -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
