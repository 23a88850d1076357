package dev.tina.rewards;

import dev.tina.rewards.parameter.Arguments;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.verifier.Policy;
import dev.tina.verifier.compare.Conventions;
import dev.tina.verifier.compare.Leniency;
import dev.tina.verifier.extract.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters of every reward that needs to know whether the answer is right: what counts as an answer. */
public final class AnswerPolicy {

    private static final Parameter<Source> SOURCE = Parameters.oneOf(
                    "source",
                    "where an answer may stand: in a box only, in LaTeX, anywhere, or as the whole text",
                    Source.class)
            .or(Policy.DEFAULT.source());
    static final Parameter<String> AFTER = Parameters.text(
                    "after",
                    "only what follows the last occurrence of this counts, such as </think>; empty for the whole text",
                    "a text of at most 100 characters",
                    100,
                    text -> true)
            .or("");
    private static final Parameter<Integer> ROUNDING_PLACES = Parameters.whole(
                    "roundingPlaces", "decimal places an answer must show to stand, rounded, for an exact value", 1, 40)
            .or(Policy.DEFAULT.conventions().roundingPlaces());
    private static final Parameter<Set<Leniency>> FORGIVEN = Parameters.someOf(
                    "forgiven", "differences in writing that do not count", Leniency.class)
            .or(Policy.DEFAULT.conventions().forgiven());

    private AnswerPolicy() {}

    /** These, behind the reward's own. */
    static List<Parameter<?>> with(Parameter<?>... own) {
        return Stream.concat(Stream.of(own), Stream.of(SOURCE, AFTER, ROUNDING_PLACES, FORGIVEN))
                .toList();
    }

    /** The policy that these parameters mean; throws {@link dev.tina.rewards.parameter.InvalidRewardException}. */
    public static Policy read(Map<String, String> parameters) {
        return of(new Arguments(with(), parameters));
    }

    static Policy of(Arguments arguments) {
        Conventions conventions = new Conventions(arguments.get(ROUNDING_PLACES), arguments.get(FORGIVEN));
        return new Policy(arguments.get(SOURCE), arguments.get(AFTER), conventions);
    }
}
