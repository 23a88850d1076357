package dev.tina.recipe.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.contracts.prompt.PromptTurns;
import dev.tina.json.StrictJson;
import dev.tina.json.YamlText;
import dev.tina.recipe.ClipBounds;
import dev.tina.recipe.Correction;
import dev.tina.recipe.LearningObjective.Advantage;
import dev.tina.recipe.LearningObjective.LossKind;
import dev.tina.recipe.Lora;
import dev.tina.recipe.Optimization;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.Scoring.Degenerate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RecipeBookTest {

    private final RecipeBook book = new RecipeBook();

    @Test
    void presetWithOverridesKeepsWhatIsNotOverridden() {
        Recipe recipe = book.resolve("tina-tiny", null, json("""
                {"seed": 7, "lora": {"rank": 4}, "evaluation": {"taskCount": 10}}"""));
        assertThat(recipe.seed()).isEqualTo(7);
        assertThat(recipe.lora()).isEqualTo(new Lora(4, 32, false, 0));
        assertThat(recipe.groups().promptsPerStep()).isEqualTo(16);
        assertThat(recipe.groups().groupDeadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(recipe.evaluationOf(0).orElseThrow().taskCount()).isEqualTo(10);
        assertThat(recipe.rewardSpecs().getFirst().weight()).isEqualTo(2);
    }

    @Test
    void paperPresetIsAsPublished() {
        Recipe paper = book.resolve("tina-paper", null, json("{\"base\": \"m\", \"taskSet\": \"jsonl:t\"}"));
        assertThat(paper.lora()).isEqualTo(new Lora(32, 128, false, 0.05));
        assertThat(paper.optimization().learningRate()).isEqualTo(1e-6);
        assertThat(paper.optimization().schedule())
                .isEqualTo(new Optimization.Schedule(Optimization.Schedule.Shape.COSINE_WITH_FLOOR, 0.1, 0, 0.1, 1700));
        assertThat(paper.objective().klCoefficient()).isEqualTo(0.04);
        assertThat(paper.objective().advantage()).isEqualTo(Advantage.GROUP);
        assertThat(paper.objective().loss()).isEqualTo(LossKind.GRPO);
        assertThat(paper.learningTemperature()).isEqualTo(1);
        assertThat(paper.sampling().temperature()).isEqualTo(0.7);
        assertThat(paper.scoring().degenerate()).isEqualTo(Degenerate.KEEP);
    }

    @Test
    void modernPresetIsAsDesigned() {
        Recipe modern = book.resolve("modern", null, json("{\"base\": \"m\", \"taskSet\": \"jsonl:t\"}"));
        assertThat(modern.groups().promptsPerStep()).isEqualTo(32);
        assertThat(modern.objective().clip()).isEqualTo(new ClipBounds(0.2, 0.28, null, ClipBounds.Level.TOKEN));
        assertThat(modern.objective().loss()).isEqualTo(LossKind.DAPO);
        assertThat(modern.objective().correction()).isEqualTo(new Correction(Correction.Kind.TOKEN_TRUNCATION, 2));
        assertThat(modern.optimization().schedule().warmupSteps()).isEqualTo(10);
        assertThat(modern.scoring().degenerate()).isEqualTo(Degenerate.REPLACE);
        assertThat(modern.batch().passes()).isEqualTo(1);
        assertThat(modern.rewardSpecs())
                .containsExactly(
                        new RewardSpec("accuracy", 1, Map.of()),
                        new RewardSpec("format", 0.2, Map.of()),
                        new RewardSpec("soft_overlong", 1, Map.of()));
    }

    @Test
    void workedExamplesGoIntoTrainingAndEvaluationAlike() {
        Recipe recipe = book.resolve("tina-tiny", null, json("""
                {"prompt": {"user": "{problem} Box it.", "examples": [{"problem": "1 + 1?", "answer": "2"}]}}"""));
        PromptTemplate template = recipe.prompt().template();
        assertThat(template.conversation(List.of(), "3?"))
                .extracting(PromptMessage::content)
                .containsExactly("1 + 1? Box it.", "2", "3? Box it.");
        assertThat(recipe.evaluationOf(0).orElseThrow().prompt()).isEqualTo(template);
    }

    @Test
    void variablesAreMergedByNameAndGoIntoTrainingAndEvaluationAlike() {
        Recipe recipe = book.resolve(null, json("""
                        {"extends": "tina-tiny", "prompt": {"variables": {"enable_thinking": true, "budget": 512}}}"""), json("""
                        {"prompt": {"variables": {"enable_thinking": false, "share": 0.5}}}"""));
        PromptTemplate template = recipe.prompt().template();

        assertThat(template.variables()).contains(Map.of("enable_thinking", false, "budget", 512L, "share", 0.5));
        assertThat(recipe.evaluationOf(0).orElseThrow().prompt()).isEqualTo(template);
    }

    @Test
    void allTurnsOfATaskStandInItsPromptUnlessARecipeSaysOtherwise() {
        assertThat(book.resolve("tina-tiny", null, null).prompt().turns()).isEqualTo(PromptTurns.ALL);
        assertThat(book.resolve("tina-tiny", null, json("{\"prompt\": {\"turns\": \"last\"}}"))
                        .prompt()
                        .turns())
                .isEqualTo(PromptTurns.LAST);
    }

    @Test
    void aDateStaysAsItIsWrittenInYaml() {
        JsonNode written = YamlText.mapping("mine", "{extends: tina-tiny, prompt: {date: 2024-07-26}}");

        assertThat(book.resolve(null, written, null).prompt().date()).isEqualTo(LocalDate.of(2024, 7, 26));
    }

    @Test
    void aJobsRecipeHasTheDayItIsMadeOnUnlessItSetsADate() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        Recipe set = book.resolve("tina-tiny", null, json("{\"prompt\": {\"date\": \"2024-07-26\"}}"));

        assertThat(book.resolve("tina-tiny", null, null).madeOn(day).prompt().date())
                .isEqualTo(day);
        assertThat(set.madeOn(day)).isEqualTo(set);
    }

    @Test
    void aFilterIsWrittenInTheOrderOfItsNames() {
        Recipe recipe = book.resolve("tina-tiny", null, json("""
                {"taskFilter": {"level": ["1"], "family": ["2"], "area": ["3"], "kind": ["4"]}}"""));

        assertThat(recipe.tasks().taskFilter().keySet()).containsExactly("area", "family", "kind", "level");
    }

    @Test
    void recipeIsTheSameAfterBeingWrittenAndRead() {
        Recipe recipe = book.resolve("tina-tiny", null, json("""
                {"prompt": {"variables": {"documents": [{"title": "Sums", "pages": 3}], "share": 1.0, "budget": 7},
                            "date": "2026-11-30", "turns": "dialogue"}}"""));
        JsonNode written = StrictJson.mapper().valueToTree(recipe);
        assertThat(StrictJson.read(written, Recipe.class)).isEqualTo(recipe);
    }

    @Test
    void evaluationIsDueAtTheFirstTheLastAndEverySoManyVersions() {
        Recipe recipe = book.resolve("tina-tiny", null, json("{\"steps\": 7, \"evaluation\": {\"everySteps\": 3}}"));
        assertThat(java.util.stream.IntStream.rangeClosed(0, 7)
                        .filter(version -> recipe.evaluationOf(version).isPresent()))
                .containsExactly(0, 3, 6, 7);
    }

    @Test
    void misspeltKeyIsRefusedWithTheNearestKnownOne() {
        InvalidInput refused = refused("{\"learningrat\": 0.1}");
        assertThat(refused.field()).isEqualTo("learningrat");
        assertThat(refused.value()).isEqualTo("0.1");
        assertThat(refused).hasMessage("unknown key learningrat; did you mean learningRate?");
        assertThat(refused.allowed()).contains("groupSize").contains("learningRate");
    }

    @Test
    void misspeltKeyWithinAnObjectIsRefusedByItsPath() {
        InvalidInput refused = refused("{\"lora\": {\"rnk\": 4}}");
        assertThat(refused).hasMessage("unknown key lora.rnk; did you mean rank?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"learningRate": -0.1};               learningRate;         -0.1;     above 0 and at most 1
            {"groupSize": 1};                     groupSize;            1;        between 2 and 4096
            {"steps": 0};                         steps;                0;        between 1 and 1000000
            {"steps": "many"};                    steps;                many;     a whole number
            {"steps": 1.5};                       steps;                1.5;      a whole number
            {"steps": null};                      steps;                ;         given: a whole number
            {"seed": "1"};                        seed;                 1;        a whole number
            {"loss": "drgrpo"};                   loss;                 drgrpo;   one of grpo, bnpo, dr_grpo, dapo, cispo
            {"sampling": {"topP": 0}};            sampling.topP;        0.0;      above 0 and at most 1
            {"sampling": {"temperature": 0}};     sampling.temperature; 0.0;      above 0 to learn from
            {"prompt": {"user": "Solve."}};       prompt.user;          Solve.;   a text with {problem} in it
            {"prompt": {"examples": [{"problem": "1 + 1?", "answer": ""}]}}; prompt.examples[0].answer; ''; a text
            {"prompt": {"turns": "first"}};       prompt.turns;         first;   one of all, dialogue, last
            {"prompt": {"date": "30.11.2026"}};   prompt.date;          30.11.2026; a date such as 2026-11-30
            {"prompt": {"variables": 1}};         prompt.variables;     1;        keys with values
            {"prompt": {"variables": {"bos_token": "x"}}}; prompt.variables.bos_token; given; left out: the system sets it itself
            {"prompt": {"variables": {"a": [{"b": null}]}}}; prompt.variables.a[0].b; null; a truth value, a number, a text, or a list or a map of these
            {"rewards": []};                      rewards;              [];       at least one reward
            {"passes": 0};                        passes;               0;        between 1 and 64
            {"klRatioWeighted": "yes"};           klRatioWeighted;      yes;      true or false
            {"rewards": [{"name": "choice"}, {"name": "choice"}]}; rewards[1].name; choice; named once
            {"rewards": [{"name": "format", "weight": "1"}]}; rewards[0].weight; 1; a number
            {"rewards": [{"name": "soft_overlong", "parameters": {"cache": 0}}]}; rewards[0].parameters.cache; 0; a whole number from 1 to 100000000
            {"rewards": [{"name": "soft_overlong", "parameters": {"cache": [1]}}]}; rewards[0].parameters.cache; [1]; a text
            {"rewards": [{"name": "soft_overlong", "parameters": {"cache": null}}]}; rewards[0].parameters.cache; ; given: a text
            {"rewards": [{"name": "soft_overlong", "parameters": {"cach": 9}}]}; rewards[0].parameters.cach; cach; one of cache, maxLength
            {"rewards": [{"name": "length_max"}]}; rewards[0].parameters.target; absent; a whole number from 1 to 100000000
            {"loss": "bnpo"};                     bnpoMicroBatch;       ;         given where loss is bnpo: completions of a micro-batch, such as groupSize
            {"bnpoMicroBatch": 0};                bnpoMicroBatch;       0;        null, or between 1 and 16777216
            {"advantage": "gd"};                  advantage;            gd;       one of group, none, batch, gdpo
            {"base": null};                       base;                 ;         the folder of a model
            {"maxStaleness": 65};                 maxStaleness;         65;       between 0 and 64
            {"evaluation": {"taskCount": 0}};     evaluation.taskCount; 0;        at least 1
            {"groupDeadline": "soon"};            groupDeadline;        soon;     a duration such as PT5M
            {"budget": {"dollars": 0}};           budget.dollars;       0.0;      null, or above 0
            {"clip": {"delta": 1}};               clip.delta;           1.0;      null, or above 1 + high
            """)
    void wrongValueIsRefusedByName(String overrides, String field, String value, String allowed) {
        InvalidInput refused = refused(overrides);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.value() == null ? null : String.valueOf(refused.value()))
                .isEqualTo(value);
        assertThat(refused.allowed()).isEqualTo(allowed);
    }

    @Test
    void unknownRewardIsRefusedWithTheNearestThereIs() {
        InvalidInput refused = refused("{\"rewards\": [{\"name\": \"acuracy\"}]}");
        assertThat(refused.field()).isEqualTo("rewards[0].name");
        assertThat(refused)
                .hasMessageStartingWith("rewards[0].name must be one of accuracy, choice, cosine")
                .hasMessageEndingWith("was acuracy; did you mean accuracy?");
    }

    @Test
    void numbersAmongRewardParametersBecomeText() {
        Recipe recipe = book.resolve("tina-tiny", null, json("""
                {"rewards": [{"name": "length_max", "parameters": {"target": 3584, "alpha": 3e-4, "delta": "0.25"}}]}"""));
        assertThat(recipe.rewardSpecs().getFirst().parameters())
                .isEqualTo(Map.of("target", "3584", "alpha", "3.0E-4", "delta", "0.25"));
    }

    @Test
    void evaluationIsJudgedByAccuracyWhereTheJobLearnsByNeitherThatNorChoice() {
        assertThat(judges("[{\"name\": \"format\"}, {\"name\": \"cosine\"}]"))
                .containsExactly("format", "cosine", "accuracy");
        assertThat(judges("[{\"name\": \"choice\"}]")).containsExactly("choice");
        assertThat(judges("[{\"name\": \"accuracy\"}]")).containsExactly("accuracy");
    }

    private List<String> judges(String rewards) {
        return book
                .resolve("tina-tiny", null, json("{\"rewards\": " + rewards + "}"))
                .evaluationOf(0)
                .orElseThrow()
                .rewards()
                .stream()
                .map(RewardSpec::name)
                .toList();
    }

    @Test
    void unknownPresetIsRefusedWithThoseThereAre() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> book.resolve("tina-tny", null, null))
                .satisfies(refused -> assertThat(refused)
                        .hasMessageContaining("one of deepscaler, limr,")
                        .hasMessageEndingWith("was tina-tny; did you mean tina-tiny?"));
    }

    @Test
    void recipeExtendsAnotherAndIsTakenInItsVariant() {
        Recipe own = book.resolve(null, json("""
                {"extends": "limr", "about": "mine", "steps": 9, "lora": {"rank": 4}}"""), null);
        assertThat(own.lora()).isEqualTo(new Lora(4, 128, false, 0.05));
        assertThat(own.taskSetName()).startsWith("hf:GAIR/LIMR");
        assertThat(book.resolve("limr", null, null).objective().logprobTemperature())
                .isEqualTo(1);
        Recipe clean = book.resolve("limr@clean", null, null);
        assertThat(clean.objective().logprobTemperature()).isNull();
        assertThat(clean.evaluationOf(180).orElseThrow().taskSet()).contains("part=validation");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"extends": "limrr"};              extends;  did you mean limr?
            {"extends": 3};                    extends;  a text
            {"extends": "limr", "variants": 1}; variants; keys by the variant's name
            """)
    void whatARecipeExtendsIsChecked(String recipe, String field, String says) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> book.resolve(null, json(recipe), null))
                .withMessageContaining(says)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limr@claen  | variant must be one of clean, paper, was claen; did you mean clean?
            modern@clean |variant must be left out: modern has none, was clean
            """)
    void unknownVariantIsRefused(String name, String message) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> book.resolve(name, null, null))
                .withMessage(message);
    }

    @Test
    void presetAndRecipeTogetherAreRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> book.resolve("modern", json("{}"), null))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("preset"));
    }

    private InvalidInput refused(String overrides) {
        try {
            book.resolve("tina-tiny", null, json(overrides));
        } catch (InvalidInput e) {
            return e;
        }
        throw new AssertionError("not refused: " + overrides);
    }

    private static JsonNode json(String text) {
        return StrictJson.mapper().readTree(text);
    }
}
