package dev.tina.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import dev.tina.json.RecordKeys;
import dev.tina.json.StrictJson;
import java.lang.reflect.RecordComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** A recipe's parts are records in the code, and their keys lie flat in JSON, as they always have. */
class RecipeJsonTest {

    /** As a job had it in Postgres before a recipe had parts, with the keys that migrations have given it since. */
    private static final String STORED = """
            {"base":"models/tina-tiny","taskSet":"tiny/train","taskFilter":{"a":["2"],"b":["1"]},\
            "prompt":{"system":"","user":"{problem}","examples":[],"turns":"all","variables":{"a":1.5},"date":"2026-11-30"},\
            "seed":1,"steps":40,"promptsPerStep":16,"groupSize":8,"maxStaleness":0,"deterministic":true,\
            "groupDeadline":"PT30S","maxAttempts":5,"precision":"float32","passes":1,"microBatchTokens":2048,\
            "sampling":{"temperature":1.0,"topK":0,"topP":1.0,"minP":0.0},"lengths":{"prompt":128,"completion":96},\
            "lora":{"rank":16,"alpha":32.0,"rsLora":false,"dropout":0.0},"learningRate":5.0E-4,\
            "optimizer":{"beta1":0.9,"beta2":0.99,"epsilon":1.0E-8,"weightDecay":0.0,"maxGradNorm":1.0},\
            "schedule":{"kind":"constant","floor":0.0,"warmupSteps":5,"warmupShare":0.0,"plannedSteps":0},\
            "clip":{"low":0.2,"high":0.28,"delta":4.0,"level":"token"},"klCoefficient":0.0,"klRatioWeighted":false,\
            "advantage":"none","loss":"dr_grpo","logprobTemperature":null,"maskTruncated":false,\
            "correction":{"kind":"none","cap":2.0},\
            "rewards":[{"name":"accuracy","weight":2.0,"parameters":null},{"name":"format","weight":1.0,"parameters":null}],\
            "degenerate":"skip","maxReplacements":3,"pauseWithoutSignal":10,\
            "evaluation":{"everySteps":20,"taskSet":"t","taskCount":256,"overlaps":"keep","samplesPerTask":4,"greedy":true,"sampling":{"temperature":1.0,"topK":3,"topP":1.0,"minP":0.0},"seed":7},\
            "budget":{"dollars":2.0,"deviceSeconds":null}}""";

    @Test
    void aStoredRecipeIsReadAndWrittenByteForByte() {
        assertThat(StrictJson.mapper().writeValueAsString(read(STORED))).isEqualTo(STORED);
    }

    @Test
    void theSizeOfAMicroBatchIsWrittenWhereItIsSet() {
        String sized = STORED.replace("\"loss\":\"dr_grpo\"", "\"loss\":\"bnpo\",\"bnpoMicroBatch\":8");
        Recipe recipe = read(sized);
        assertThat(recipe.objective().bnpoMicroBatch()).isEqualTo(8);
        assertThat(StrictJson.mapper().writeValueAsString(recipe)).isEqualTo(sized);
    }

    @Test
    void aStoredRecipeOfBnpoWithoutASizeIsStillRead() {
        Recipe recipe = read(STORED.replace("dr_grpo", "bnpo"));
        assertThat(recipe.objective().bnpoMicroBatch()).isNull();
    }

    @Test
    void everyKeyButTheSizeOfAMicroBatchMustBeThere() {
        for (RecordComponent key : RecordKeys.of(Recipe.class)) {
            ObjectNode tree = tree();
            tree.remove(key.getName());
            if (!key.getName().equals("bnpoMicroBatch")) {
                assertThatExceptionOfType(InvalidInput.class)
                        .isThrownBy(() -> StrictJson.read(tree, Recipe.class))
                        .satisfies(refused ->
                                assertThat(refused.field()).as(key.getName()).isEqualTo(key.getName()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"groups", "scoring", "objective", "tasks", "batch", "optimization"})
    void theNameOfAPartIsNoKey(String part) {
        ObjectNode tree = tree();
        tree.putObject(part).put("groupSize", 4);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> StrictJson.read(tree, Recipe.class))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(part);
                    assertThat(refused.allowed()).startsWith("one of advantage, base, bnpoMicroBatch, budget, clip,");
                    assertThat(refused).hasMessageStartingWith("unknown key " + part);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "groupSize, given: a whole number",
        "loss, 'given: one of grpo, bnpo, dr_grpo, dapo, cispo'",
        "optimizer, given: an object",
        "rewards, given: a list",
        "taskFilter, given: keys with values",
        "maskTruncated, given: true or false"
    })
    void nullIsRefusedWhereAPartDoesNotAllowIt(String key, String allowed) {
        ObjectNode tree = tree();
        tree.putNull(key);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> StrictJson.read(tree, Recipe.class))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(key);
                    assertThat(refused.allowed()).isEqualTo(allowed);
                });
    }

    private static ObjectNode tree() {
        return (ObjectNode) StrictJson.mapper().readTree(STORED);
    }

    private static Recipe read(String json) {
        return StrictJson.read(StrictJson.mapper().readTree(json), Recipe.class);
    }
}
