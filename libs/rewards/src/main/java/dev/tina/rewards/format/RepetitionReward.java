package dev.tina.rewards.format;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code (1 - unique / total) · maxPenalty} over the n-grams of the lower-cased words, 0 of fewer words than n
 * (Demystifying Long CoT, arXiv 2502.03373; open-r1's {@code get_repetition_penalty_reward}; TRL's counts tokens).
 */
public final class RepetitionReward implements RewardDefinition {

    private enum Unit {
        WORDS,
        TOKENS
    }

    private static final Pattern SPACE = Pattern.compile("\\s++", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Parameter<Integer> NGRAM_SIZE =
            Parameters.whole("ngramSize", "units of an n-gram", 1, 64).or(3);
    private static final Parameter<Double> MAX_PENALTY = Parameters.number(
                    "maxPenalty", "of a text that is nothing but repetition", -1000, 0)
            .or(-1.0);
    private static final Parameter<Unit> UNIT =
            Parameters.oneOf("unit", "what an n-gram is made of", Unit.class).or(Unit.WORDS);

    @Override
    public String name() {
        return "repetition";
    }

    @Override
    public String summary() {
        return "(1 - unique / total) · maxPenalty over the n-grams; 0 of fewer words than n";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NGRAM_SIZE, MAX_PENALTY, UNIT);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        int size = arguments.get(NGRAM_SIZE);
        double maxPenalty = arguments.get(MAX_PENALTY);
        Unit unit = arguments.get(UNIT);
        return Reward.number(completion -> {
            int[] units = unit == Unit.TOKENS ? completion.tokens() : words(completion.text());
            return maxPenalty * shareRepeated(units, size) + 0.0; // + 0.0 makes -0.0 zero
        });
    }

    /** The words' numbers, equal ones the same. */
    private static int[] words(String text) {
        Map<String, Integer> numbers = new HashMap<>();
        return SPACE.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> numbers.computeIfAbsent(word, next -> numbers.size()))
                .toArray();
    }

    /** Every pass makes the grams one unit longer: a gram's number and the next unit make the longer gram's number. */
    private static double shareRepeated(int[] units, int size) {
        int total = units.length - size + 1;
        if (total < 1) {
            return 0;
        }
        int[] grams = units.clone();
        int unique = 0;
        for (int length = 1; length <= size; length++) {
            Map<Long, Integer> numbers = new HashMap<>();
            for (int i = 0; i + length <= units.length; i++) {
                long gram = length == 1 ? units[i] : ((long) grams[i] << 32) | (units[i + length - 1] & 0xFFFF_FFFFL);
                grams[i] = numbers.computeIfAbsent(gram, key -> numbers.size());
            }
            unique = numbers.size();
        }
        return 1 - unique / (double) total;
    }
}
