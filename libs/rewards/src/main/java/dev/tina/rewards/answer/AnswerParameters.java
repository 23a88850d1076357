package dev.tina.rewards.answer;

import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import dev.tina.verifier.VerifierSettings;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.convention.Leniency;
import dev.tina.verifier.extract.AnswerSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters of every reward that needs to know whether the answer is right: what counts as an answer. */
public final class AnswerParameters {

    private static final Parameter<AnswerSource> SOURCE = Parameters.oneOf(
                    "source",
                    "where an answer may stand: in a box only, in LaTeX, anywhere, or as the whole text",
                    AnswerSource.class)
            .or(VerifierSettings.DEFAULT.source());
    static final Parameter<String> AFTER = Parameters.text(
                    "after",
                    "only what follows the last occurrence of this counts, such as </think>; empty for the whole text",
                    "a text of at most 100 characters",
                    100,
                    text -> true)
            .or("");
    private static final Parameter<Integer> ROUNDING_PLACES = Parameters.whole(
                    "roundingPlaces", "decimal places an answer must show to stand, rounded, for an exact value", 1, 40)
            .or(VerifierSettings.DEFAULT.conventions().roundingPlaces());
    private static final Parameter<Set<Leniency>> FORGIVEN = Parameters.someOf(
                    "forgiven", "differences in writing that do not count", Leniency.class)
            .or(VerifierSettings.DEFAULT.conventions().forgiven());

    private AnswerParameters() {}

    /** These, behind the reward's own. */
    public static List<Parameter<?>> with(Parameter<?>... own) {
        return Stream.concat(Stream.of(own), Stream.of(SOURCE, AFTER, ROUNDING_PLACES, FORGIVEN))
                .toList();
    }

    /** The settings that these parameters mean; throws {@link dev.tina.rewards.parameter.InvalidRewardException}. */
    public static VerifierSettings read(Map<String, String> parameters) {
        return of(new RewardArguments(with(), parameters));
    }

    public static VerifierSettings of(RewardArguments arguments) {
        Conventions conventions = new Conventions(arguments.get(ROUNDING_PLACES), arguments.get(FORGIVEN));
        return new VerifierSettings(arguments.get(SOURCE), arguments.get(AFTER), conventions);
    }
}
