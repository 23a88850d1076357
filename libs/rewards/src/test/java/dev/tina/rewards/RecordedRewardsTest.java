package dev.tina.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardValue;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordedRewardsTest {

    @Test
    void aPartOfTheRecordedCallsGivesTheRecordedValues() throws IOException {
        assertThat(differing(RecordedCall.resource("recorded_rewards.jsonl"), 35))
                .isEmpty();
    }

    /** Theirs takes every answer for right where it cannot read the reference answer; docs/rewards.md says why ours does not. */
    @Test
    void allOfOpenR1sRecordedCallsButOneGiveTheRecordedValues() throws IOException {
        assertThat(differing(RecordedCall.shared("open_r1_rewards.jsonl"), 62))
                .singleElement()
                .asString()
                .contains(
                        "test_unparseable_solution",
                        "\"output\":[0.5,-0.5]",
                        "[Present[value=0.0], Present[value=-0.5]]");
    }

    @Test
    void allOfTrlsRecordedCallsGiveTheRecordedValues() throws IOException {
        assertThat(differing(RecordedCall.shared("trl_rewards.jsonl"), 37)).isEmpty();
    }

    private static List<String> differing(List<RecordedCall> calls, int count) {
        assertThat(calls).hasSize(count);
        return calls.stream()
                .filter(call -> !isEqual(call))
                .map(call -> call.row() + " gives " + call.actual())
                .toList();
    }

    private static boolean isEqual(RecordedCall call) {
        if (call.expected().isEmpty() || call.actual().isEmpty()) {
            return call.expected().isEmpty() && call.actual().isEmpty();
        }
        List<JsonNode> expected = call.expected().orElseThrow();
        List<RewardValue> actual = call.actual().orElseThrow();
        return expected.size() == actual.size()
                && IntStream.range(0, expected.size()).allMatch(g -> isEqual(expected.get(g), actual.get(g)));
    }

    private static boolean isEqual(JsonNode expected, RewardValue actual) {
        return actual instanceof RewardValue.Present present
                ? expected.isNumber() && Math.abs(present.value() - expected.asDouble()) < 1e-12
                : expected.isNull();
    }
}
