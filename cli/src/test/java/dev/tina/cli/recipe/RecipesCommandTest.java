package dev.tina.cli.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.json.YamlText;
import dev.tina.recipe.book.RecipeBook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listHasTwoLinesForEachRecipe() {
        assertThat(run("recipes")).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(1 + 2 * new RecipeBook().files().size());
        assertThat(lines).anyMatch(line -> line.matches("open_rs3 +850 +hf:knoveleng/open-rs +format 1, cosine 2"));
        assertThat(lines).anyMatch(line -> line.matches("modern +100 +\\(to be given\\) +accuracy 1, .*"));
        assertThat(lines).anyMatch(line -> line.endsWith("[clean, paper]"));
    }

    @Test
    void shownRecipeTellsWhereEachValueComesFrom() {
        assertThat(run("recipes", "show", "limr_rank_64@paper", "--set", "lora.dropout=0.1", "--set", "seed=3"))
                .isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.matches(" {2}rank: 128 +# limr_rank_64@paper"))
                .anyMatch(line -> line.matches(" {2}dropout: 0.1 +# override"))
                .anyMatch(line -> line.matches(" {2}rsLora: false +# defaults"))
                .anyMatch(line -> line.matches("seed: 3 +# override"))
                .anyMatch(line -> line.matches("steps: 180 +# limr"))
                .anyMatch(line -> line.matches("groupSize: 4 +# limr"))
                .anyMatch(line -> line.matches("klCoefficient: 0.04 +# tina-paper"))
                .anyMatch(line -> line.matches("evaluation: null +# tina-paper"));
        assertThat(YamlText.mapping("shown", out.toString())
                        .path("lora")
                        .path("alpha")
                        .asInt())
                .isEqualTo(512);
    }

    @Test
    void wrongNameOrKeyIsRefusedWithTheNearest() {
        assertThat(run("recipes", "show", "limmr")).isEqualTo(1);
        assertThat(run("recipes", "show", "limr", "--set", "lora.rnk=3")).isEqualTo(1);

        assertThat(err.toString().lines())
                .satisfiesExactly(
                        name -> assertThat(name)
                                .startsWith("tina: preset must be one of deepscaler, limr,")
                                .endsWith("was limmr; did you mean limr?"),
                        key -> assertThat(key).isEqualTo("tina: unknown key lora.rnk; did you mean rank?"));
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... args) {
        return Tina.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
