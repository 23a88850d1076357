package dev.tina.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.catalogue.RewardCatalogue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileCompletionsTest {

    private static final Map<String, Map<String, String>> PARAMETERS = Map.of(
            "length_exact", Map.of("target", "100"),
            "length_max", Map.of("target", "100"),
            "http", Map.of("url", "http://grader/"));

    static Stream<String> names() {
        return RewardCatalogue.standard(Grader.NOBODY).names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRewardGivesTheSameValuesTwiceWhateverTheTextsHold(String name) {
        Map<String, String> parameters = PARAMETERS.getOrDefault(name, Map.of());
        for (String reference : List.of("B", "(".repeat(30_000))) {
            List<RewardValue> values = Groups.values(name, parameters, Groups.of(reference, texts()));
            assertThat(values).hasSize(texts().length);
            assertThat(Groups.values(name, parameters, Groups.of(reference, texts())))
                    .isEqualTo(values);
        }
    }

    private static String[] texts() {
        return new String[] {
            "",
            "\0\0\uD800\uDC00\uDC00\uD800",
            "Step " + "1".repeat(30_000),
            "1".repeat(30_000),
            "\n-".repeat(10_000),
            "word ".repeat(10_000),
            " ".repeat(30_000),
            "<think>\n".repeat(5_000) + "\n</think>\n".repeat(5_000),
            "<think>\n" + "\n</think>\n<answer>\n".repeat(5_000) + "```".repeat(5_000) + "\n</answer>",
            "answer is ".repeat(3_000),
            "\\boxed{".repeat(3_000),
            "A".repeat(30_000),
            "A ".repeat(10_000)
        };
    }
}
