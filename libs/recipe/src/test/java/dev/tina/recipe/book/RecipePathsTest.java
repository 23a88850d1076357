package dev.tina.recipe.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.json.YamlText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipePathsTest {

    private static final Path FOLDER = Path.of("/home/me/work");

    @ParameterizedTest
    @CsvSource({
        "models/mine, /home/me/work/models/mine",
        "../mine, /home/me/mine",
        "/models/mine, /models/mine",
        "file:///models/my%20own/, /models/my own",
        "hf:org/model, hf:org/model"
    })
    void baseIsAPlaceUnlessItIsOfTheHub(String written, String whole) {
        assertThat(RecipePaths.base(written, FOLDER)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "jsonl:train.jsonl, jsonl:/home/me/work/train.jsonl",
        "csv:../t.csv?problem=q&answer=a, csv:/home/me/t.csv?problem=q&answer=a",
        "folder:sets/mine?split=train, folder:/home/me/work/sets/mine?split=train",
        "parquet:file:///x/t.parquet, parquet:/x/t.parquet",
        "problems.csv?problem=q, jsonl:/home/me/work/problems.csv?problem=q",
        "./problems.jsonl, jsonl:/home/me/work/problems.jsonl",
        "file:///x/t.jsonl, file:///x/t.jsonl",
        "tiny/train, tiny/train",
        "tiny/train?seed=7, tiny/train?seed=7",
        "hf:org/set.v2?split=train, hf:org/set.v2?split=train",
        "dataset:0f9c?problem=q, dataset:0f9c?problem=q",
        "jsonl:, jsonl:"
    })
    void taskSetHoldsAPlaceWhereItsKindIsOneOfFiles(String written, String whole) {
        assertThat(RecipePaths.taskSet(written, FOLDER)).isEqualTo(whole);
    }

    @Test
    void setsThatTasksAreHeldAgainstArePlacesToo() {
        assertThat(RecipePaths.taskSet("hf:o/s?against=jsonl:b%26c.jsonl%3Fproblem=q,tiny/heldout&limit=3", FOLDER))
                .isEqualTo("hf:o/s?against=jsonl:/home/me/work/b%26c.jsonl%3Fproblem=q,tiny/heldout&limit=3");
    }

    @Test
    void everyPathOfARecipeAndOfItsVariantsBecomesWhole() {
        assertThat(RecipePaths.absolute(YamlText.mapping("mine", """
                        extends: tina-tiny
                        base: m
                        taskSet: jsonl:t.jsonl
                        evaluation: {taskSet: csv:h.csv, taskCount: 3}
                        variants: {other: {base: n}}
                        """), FOLDER))
                .isEqualTo(YamlText.mapping("whole", """
                        extends: tina-tiny
                        base: /home/me/work/m
                        taskSet: jsonl:/home/me/work/t.jsonl
                        evaluation: {taskSet: csv:/home/me/work/h.csv, taskCount: 3}
                        variants: {other: {base: /home/me/work/n}}
                        """));
    }

    @Test
    void whatIsNoTextStaysForTheReaderToRefuse() {
        var odd = YamlText.mapping("odd", "{base: 7, taskSet: [a], evaluation: null}");
        assertThat(RecipePaths.absolute(odd, FOLDER)).isEqualTo(odd);
    }
}
