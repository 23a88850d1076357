package dev.tina.tasks.arithmetic;

import java.util.Locale;
import java.util.Random;

/** A kind of problem; the digit of its name counts the digits of a sum's operands, the terms of a chain, a story's steps. */
public enum Family {
    ADD2,
    ADD3,
    ADD4,
    SUB2,
    SUB3,
    SUB4,
    CHAIN3,
    CHAIN4,
    CHAIN5,
    WORD2,
    WORD3;

    /** The name in task ids and metadata. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A problem of this family, of either split. */
    ArithmeticProblem draw(Random random) {
        return generator().draw(this, random);
    }

    private ProblemGenerator generator() {
        return switch (this) {
            case ADD2 -> new SumsAndDifferences(Operation.PLUS, 2);
            case ADD3 -> new SumsAndDifferences(Operation.PLUS, 3);
            case ADD4 -> new SumsAndDifferences(Operation.PLUS, 4);
            case SUB2 -> new SumsAndDifferences(Operation.MINUS, 2);
            case SUB3 -> new SumsAndDifferences(Operation.MINUS, 3);
            case SUB4 -> new SumsAndDifferences(Operation.MINUS, 4);
            case CHAIN3 -> new SumChains(3);
            case CHAIN4 -> new SumChains(4);
            case CHAIN5 -> new SumChains(5);
            case WORD2 -> new WordProblems(false);
            case WORD3 -> new WordProblems(true);
        };
    }
}
