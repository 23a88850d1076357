package dev.tina.grpo.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every derivative worked out by hand equals the finite difference of the value. */
class ObjectiveDerivativeTest {

    private static final double STEP = 1e-6;
    private static final int SEQUENCES = 40;
    private static final ClipRange CLIP = new ClipRange(0.2, 0.28);
    private static final ClipRange TWO_SIDED = new ClipRange(0.2, 0.28, OptionalDouble.of(1.5));

    static Stream<Objective> objectives() {
        return losses().flatMap(loss -> Stream.of(RatioLevel.values())
                .flatMap(level -> Stream.of(KlTerm.none(), new KlTerm(0.3, false), new KlTerm(0.3, true))
                        .flatMap(kl -> corrections().map(correction -> new Objective(loss, level, kl, correction)))));
    }

    private static Stream<Loss> losses() {
        return Stream.of(
                new GrpoLoss(CLIP),
                new GrpoLoss(ClipRange.none()),
                new BnpoLoss(TWO_SIDED, 2),
                new DrGrpoLoss(CLIP, 20),
                new DapoLoss(TWO_SIDED),
                new CispoLoss(1.1));
    }

    private static Stream<SamplerCorrection> corrections() {
        return Stream.of(
                new SamplerCorrection.None(),
                new SamplerCorrection.TokenTruncation(1.2),
                new SamplerCorrection.SequenceMask(0.2, 5));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void slopesEqualFiniteDifferencesOfTheValue(Objective objective) {
        Random random = new Random(11);
        for (int i = 0; i < SEQUENCES; i++) {
            SequenceTokens tokens = sequence(random, objective);
            double[] slopes = objective.evaluate(tokens).slopes();
            for (int t = 0; t < slopes.length; t++) {
                assertThat(slopes[t]).isCloseTo(difference(objective, tokens, t), within(1e-8));
            }
        }
    }

    /** What is constant to the derivative stays as it was at the point: CISPO's capped ratio. */
    private static double difference(Objective objective, SequenceTokens tokens, int t) {
        return (value(objective, tokens, t, STEP) - value(objective, tokens, t, -STEP)) / (2 * STEP);
    }

    private static double value(Objective objective, SequenceTokens at, int t, double move) {
        double[] moved = at.logprobs().clone();
        moved[t] += move;
        if (objective.loss() instanceof CispoLoss) {
            return cispo(objective, at, moved);
        }
        return objective.evaluate(with(at, moved)).value();
    }

    private static double cispo(Objective objective, SequenceTokens at, double[] moved) {
        double[] held = ratios(objective.ratioLevel(), at);
        double[] ratios = ratios(objective.ratioLevel(), with(at, moved));
        double value = 0;
        for (int t = 0; t < moved.length; t++) {
            double weight = at.tokenWeight() * at.samplerWeights()[t];
            value -= weight * Math.min(held[t], 1.1) * at.advantage() * moved[t];
            if (at.referenceLogprobs() != null) {
                double d = at.referenceLogprobs()[t] - moved[t];
                double klWeight = objective.kl().ratioWeighted() ? ratios[t] : 1;
                value += at.tokenWeight() * objective.kl().coefficient() * klWeight * (Math.exp(d) - d - 1);
            }
        }
        return value;
    }

    private static double[] ratios(RatioLevel level, SequenceTokens at) {
        double[] differences = new double[at.logprobs().length];
        Arrays.setAll(differences, t -> at.logprobs()[t] - at.oldLogprobs()[t]);
        double mean = Arrays.stream(differences).average().orElseThrow();
        return Arrays.stream(differences)
                .map(d -> Math.exp(level == RatioLevel.TOKEN ? d : mean))
                .toArray();
    }

    private static SequenceTokens with(SequenceTokens tokens, double[] logprobs) {
        return new SequenceTokens(
                logprobs,
                tokens.oldLogprobs(),
                tokens.referenceLogprobs(),
                tokens.samplerWeights(),
                tokens.advantage(),
                tokens.tokenWeight());
    }

    private static SequenceTokens sequence(Random random, Objective objective) {
        int length = 1 + random.nextInt(6);
        double[] logprobs = random.doubles(length, -4, -0.1).toArray();
        double[] old = moved(logprobs, random, 0.5);
        double[] reference = objective.usesReference() ? moved(logprobs, random, 1) : null;
        double[] differences = random.doubles(length, -0.5, 0.5).toArray();
        double[] weights = objective.correction().weights(differences);
        double advantage = List.of(-1.3, 0.0, 0.7).get(random.nextInt(3));
        return new SequenceTokens(logprobs, old, reference, weights, advantage, 0.25);
    }

    private static double[] moved(double[] values, Random random, double by) {
        return Arrays.stream(values)
                .map(v -> v + by * (2 * random.nextDouble() - 1))
                .toArray();
    }
}
