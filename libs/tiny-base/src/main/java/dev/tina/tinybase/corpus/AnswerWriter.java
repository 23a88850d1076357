package dev.tina.tinybase.corpus;

import dev.tina.tasks.arithmetic.ArithmeticProblem;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers problems in the ways of {@link Behaviour}. */
final class AnswerWriter {

    // every hasty answer begins with the same word, so that greedy decoding is hasty too
    private static final List<String> REMARKS = List.of("I can see it.", "I know this one.", "I will be quick.");
    private static final List<String> OPENERS = List.of("I think it is", "I would say", "I guess");
    private static final List<String> TALK = List.of(
            "Let me see.",
            "Maybe I should start over.",
            "This is not easy.",
            "Wait, what was the question?",
            "Let me think again.",
            "I am not sure.",
            "Where was I?",
            "There must be a way.");

    private final Random random;
    private final double slip;

    AnswerWriter(Random random, double slip) {
        this.random = random;
        this.slip = slip;
    }

    String write(ArithmeticProblem problem, Behaviour behaviour) {
        return switch (behaviour) {
            case REASONED -> scratchpad(problem, "</think>\n", true);
            case UNCLOSED -> scratchpad(problem, "", true);
            case UNBOXED -> scratchpad(problem, "</think>\n", false);
            case HASTY -> pick(REMARKS) + "\n</think>\n" + conclusion(guess(problem), true);
            case GUESSED -> pick(OPENERS) + " " + box(guess(problem)) + ".";
            case RAMBLING -> ramble();
        };
    }

    private String scratchpad(ArithmeticProblem problem, String close, boolean boxed) {
        Scratchpad scratchpad = Scratchpad.of(problem.working(), new Mistakes(random, slip));
        return scratchpad.text() + close + conclusion(scratchpad.result(), boxed);
    }

    private long guess(ArithmeticProblem problem) {
        return Guess.near(problem.answer(), random);
    }

    private static String conclusion(long answer, boolean boxed) {
        return "The answer is " + (boxed ? box(answer) : answer) + ".";
    }

    private static String box(long answer) {
        return "\\boxed{" + answer + "}";
    }

    private String ramble() {
        return IntStream.range(0, 6 + random.nextInt(15))
                .mapToObj(ignored -> pick(TALK))
                .collect(Collectors.joining(" "));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
