package dev.tina.cli.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OverridesTest {

    @Test
    void settingsBecomeNestedKeysWithTypedValues() {
        String overrides = JsonMapper.shared()
                .writeValueAsString(Overrides.of(List.of(
                        "learningRate=5e-7",
                        "lora.rank=16",
                        "lora.alpha=64",
                        "evaluation=null",
                        "loss=dr_grpo",
                        "maskTruncated=true",
                        "prompt.user=What is {problem}? a=b",
                        "rewards=[{name: accuracy, weight: 2}]")));
        assertThat(overrides).isEqualTo("""
                {"learningRate":5.0E-7,"lora":{"rank":16,"alpha":64},"evaluation":null,"loss":"dr_grpo",\
                "maskTruncated":true,"prompt":{"user":"What is {problem}? a=b"},\
                "rewards":[{"name":"accuracy","weight":2}]}""");
    }

    @Test
    void whatIsSaidLastOfAKeyCounts() {
        assertThat(Overrides.of(List.of("lora.rank=4", "lora={alpha: 8}", "lora.rank=16")))
                .isEqualTo(Map.of("lora", Map.of("alpha", 8, "rank", 16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "=3", ".rank=3", "lora.=3", "lora..rank=3"})
    void settingThatIsNoneIsRefused(String setting) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> Overrides.of(List.of(setting)))
                .withMessage("--set must be KEY=VALUE, such as lora.rank=16, was " + setting);
    }

    @Test
    void valueThatIsNoYamlNamesItsKey() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Overrides.of(List.of("rewards=[")))
                .withMessageStartingWith("the value of rewards is no YAML");
    }

    @Test
    void pathOfASettingBeginsAtTheWorkingDirectory() {
        String here = Path.of("").toAbsolutePath().toString();
        assertThat(Overrides.of(List.of("base=models/mine", "taskSet=problems.csv", "evaluation.taskSet=tiny/heldout")))
                .isEqualTo(Map.of(
                        "base", here + "/models/mine",
                        "taskSet", "jsonl:" + here + "/problems.csv",
                        "evaluation", Map.of("taskSet", "tiny/heldout")));
    }

    @Test
    void fileOfOnesOwnIsSentWholeWithPathsThatBeginAtIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), "extends: limr\nsteps: 3\nlora.rank: 4\ntaskSet: jsonl:mine.jsonl\n");
        Map<String, Object> keys = Map.of(
                "extends",
                "limr",
                "steps",
                3,
                "lora",
                Map.of("rank", 4),
                "taskSet",
                "jsonl:" + folder.resolve("mine.jsonl"));
        assertThat(RecipeArgument.request(file.toString(), Map.of()))
                .isEqualTo(Map.of("recipe", keys, "overrides", Map.of()));
        assertThat(RecipeArgument.request(file.toUri().toString(), Map.of()))
                .isEqualTo(Map.of("recipe", keys, "overrides", Map.of()));
        assertThat(RecipeArgument.request("limr@clean", Map.of("seed", 1)))
                .isEqualTo(Map.of("recipe", "limr@clean", "overrides", Map.of("seed", 1)));
    }

    @Test
    void fileThatIsNotThereIsNamedByItsWholePath() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> RecipeArgument.request("no/such.yaml", Map.of()))
                .withMessage("there is no recipe " + Path.of("no/such.yaml").toAbsolutePath());
    }
}
