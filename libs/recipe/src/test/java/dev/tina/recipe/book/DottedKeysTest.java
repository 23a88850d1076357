package dev.tina.recipe.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import dev.tina.json.YamlText;
import dev.tina.recipe.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class DottedKeysTest {

    private final RecipeBook book = new RecipeBook();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lora.rank: 16 | {lora: {rank: 16}}",
                "{lora.rank: 16, lora: {alpha: 8}, seed: 3} | {lora: {rank: 16, alpha: 8}, seed: 3}",
                "{evaluation: {sampling.temperature: 0.5}} | {evaluation: {sampling: {temperature: 0.5}}}",
                "{evaluation: null, budget: {}} | {evaluation: null, budget: {}}",
                "rewards: [{name: cosine, parameters: {a.b: 1}}] | rewards: [{name: cosine, parameters: {a.b: 1}}]"
            })
    void dotsAreKeysWithinKeys(String written, String nested) {
        assertThat(DottedKeys.nested(tree(written))).isEqualTo(tree(nested));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "taskFilter.meta.level: [easy] | {taskFilter: {meta.level: [easy]}}",
                "{taskFilter: {meta.level: [easy]}} | {taskFilter: {meta.level: [easy]}}",
                "prompt.variables.a.b: 1 | {prompt: {variables: {a.b: 1}}}",
                "{prompt: {variables: {x: {y.z: 1}}, user: '{problem}'}} | {prompt: {variables: {x: {y.z: 1}}, user: '{problem}'}}"
            })
    void namesOfTheUsersOwnStayWhole(String written, String nested) {
        assertThat(DottedKeys.nested(tree(written))).isEqualTo(tree(nested));
        assertThat(DottedKeys.nested(DottedKeys.flat(tree(nested)))).isEqualTo(tree(nested));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{lora: {rank: 8}, lora.rank: 16} | lora.rank is said twice, as lora: {rank: 8} and as lora.rank: 16; say it once",
                "{lora.rank: 8, lora: {rank: 8}} | lora.rank is said twice, as lora.rank: 8 and as lora: {rank: 8}; say it once",
                "{evaluation: null, evaluation.taskSet: x} | evaluation.taskSet is said twice, as evaluation: null and as"
                        + " evaluation.taskSet: \"x\"; say it once",
                "{lora.rank: 8, lora: null} | lora is said twice, as lora.rank: 8 and as lora: null; say it once"
            })
    void keySaidTwiceIsRefusedWithBothPlaces(String written, String message) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> DottedKeys.nested(tree(written)))
                .withMessage(message);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> book.resolve("tina-tiny", null, tree(written)))
                .withMessage(message);
    }

    @Test
    void dottedKeysWorkInOverridesRecipesAndTheirVariants() {
        Recipe overridden = book.resolve("tina-tiny", null, tree("{lora.rank: 3, evaluation.seed: 9}"));
        assertThat(overridden.lora().rank()).isEqualTo(3);
        assertThat(overridden.evaluationPlan().orElseThrow().seed()).isEqualTo(9);

        Recipe own = book.resolve(null, tree("{extends: tina-tiny, lora.rank: 5, optimizer.beta1: 0.8}"), null);
        assertThat(own.lora().rank()).isEqualTo(5);
        assertThat(own.lora().alpha()).isEqualTo(overridden.lora().alpha());
        assertThat(RecipeFile.of("mine", tree("{variants: {small: {lora.rank: 2}}}"))
                        .variants())
                .containsEntry("small", tree("{lora: {rank: 2}}"));
    }

    @Test
    void whatIsSaidLastStandsWhereKeysAreLaidOverOneAnother() {
        assertThat(DottedKeys.merged(List.of(tree("lora.rank: 4"), tree("{lora: {alpha: 8}}"), tree("lora.rank: 16"))))
                .isEqualTo(tree("{lora: {rank: 16, alpha: 8}}"));
    }

    @Test
    void textOfManyDotsIsNoPath() {
        String dots = "a.".repeat(100_000);
        ObjectNode hostile = StrictJson.mapper().createObjectNode().put(dots, 1);
        assertThat(DottedKeys.nested(hostile)).isEqualTo(hostile);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> book.resolve("tina-tiny", null, hostile))
                .withMessageStartingWith("unknown key a.a.");
    }

    private static ObjectNode tree(String yaml) {
        return YamlText.mapping("test", yaml);
    }
}
