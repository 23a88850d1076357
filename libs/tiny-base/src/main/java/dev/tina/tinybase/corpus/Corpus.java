package dev.tina.tinybase.corpus;

import dev.tina.tasks.arithmetic.ArithmeticProblem;
import dev.tina.tasks.arithmetic.Family;
import dev.tina.tasks.arithmetic.Split;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** An endless seeded stream of examples over problems that are not held out. */
public final class Corpus {

    private static final List<Family> FAMILIES = List.of(Family.values());
    private static final double SLIP = 0.03;

    private final Random random;
    private final Function<Random, Behaviour> behaviour;
    private final AnswerWriter writer;

    private Corpus(long seed, Function<Random, Behaviour> behaviour, double slip) {
        this.random = new Random(seed);
        this.behaviour = behaviour;
        this.writer = new AnswerWriter(random, slip);
    }

    /** Nothing but reasoning without a slip, from which arithmetic is learnt. */
    public static Corpus reasoned(long seed) {
        return new Corpus(seed, random -> Behaviour.REASONED, 0);
    }

    /** Every behaviour in its share; in a scratchpad a step goes wrong three times in a hundred. */
    public static Corpus mixed(long seed) {
        return new Corpus(seed, Behaviour::draw, SLIP);
    }

    public Example next() {
        ArithmeticProblem problem = Split.TRAIN.draw(FAMILIES.get(random.nextInt(FAMILIES.size())), random);
        Behaviour drawn = behaviour.apply(random);
        return new Example(problem.text(), writer.write(problem, drawn), drawn);
    }
}
