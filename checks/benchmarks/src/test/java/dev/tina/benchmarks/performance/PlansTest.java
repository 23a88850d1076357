package dev.tina.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.benchmarks.measure.MeasuredModel;
import dev.tina.benchmarks.measure.MeasurementOrder;
import dev.tina.benchmarks.measure.RunPlan;
import dev.tina.benchmarks.workload.PromptSource;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.common.InvalidInput;
import dev.tina.policy.weights.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class PlansTest {

    private static final Basis BASIS = new Basis(
            new MeasuredModel("/model", Precision.BFLOAT16), PromptSource.of("p.jsonl"), new RunPlan(3, 4, false));

    @Test
    void namesAreChosenInTheOrderOfTheTable() {
        List<String> known = List.of("a", "b", "c");
        assertThat(Chosen.of("--rows", List.of("c", "a"), known)).containsExactly(0, 2);
        assertThat(Chosen.of("--rows", List.of("all"), known)).containsExactly(0, 1, 2);
        assertThat(Chosen.of("--rows", List.of("none"), known)).isEmpty();
        assertThatThrownBy(() -> Chosen.of("--rows", List.of("d"), known))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("one of a, b, c, all, none");
    }

    @Test
    void aRowSaysWhatIsDone() {
        assertThat(RowPlan.DETERMINISTIC_64.what()).isEqualTo("rollout, 8 x 8 x 128, deterministic");
        assertThat(RowPlan.LARGE_LEARNING.what()).isEqualTo("learning step, 1 x 4 x 32, 1.5B shape");
        assertThat(RowPlan.titles()).contains("rollout-256", "group-1024");
    }

    @Test
    void onlyTheDeterministicRowIsOrderedSo() {
        assertThat(BASIS.of(RowPlan.DETERMINISTIC_64).deterministic()).isTrue();
        assertThat(BASIS.of(RowPlan.ROLLOUT_64).deterministic()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(GrowthPlan.class)
    void anOrderReachesItsProcessAsItIs(GrowthPlan plan) {
        JsonMapper json = new JsonMapper();
        for (int size : plan.sizes()) {
            MeasurementOrder order = plan.at(size, BASIS);
            assertThat(json.readValue(json.writeValueAsString(order), MeasurementOrder.class))
                    .isEqualTo(order);
        }
    }

    @Test
    void sizesGrowAsTheirTableSays() {
        assertThat(GrowthPlan.SEQUENCES.at(4, BASIS).shape()).isEqualTo(new RolloutShape(1, 4, 128));
        assertThat(GrowthPlan.SEQUENCES.at(256, BASIS).shape()).isEqualTo(new RolloutShape(32, 8, 128));
        assertThat(GrowthPlan.GROUPS.at(16, BASIS).shape()).isEqualTo(new RolloutShape(16, 4, 128));
        assertThat(GrowthPlan.PROMPTS.at(256, BASIS).prompts()).isEqualTo(PromptSource.made(256));
        assertThat(GrowthPlan.ADAPTERS.at(4, BASIS).adapters()).isEqualTo(4);
        assertThat(GrowthPlan.LEARNED_RANKS.at(64, BASIS).rank()).isEqualTo(64);
        assertThat(GrowthPlan.MICRO_BATCHES.at(512, BASIS).microBatchTokens()).isEqualTo(512);
    }

    @Test
    void workersShareTheCoresAndBeginTogether() {
        assertThat(GrowthPlan.WORKERS.at(3, BASIS).runs()).isEqualTo(new RunPlan(3, 1, true));
        assertThat(GrowthPlan.WORKERS.processes(3)).isEqualTo(3);
        assertThat(GrowthPlan.RANKS.processes(32)).isEqualTo(1);
    }
}
