package dev.tina.cli.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.json.YamlText;
import dev.tina.recipe.book.RecipeBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
                                .startsWith("tina: recipe must be one of deepscaler, limr,")
                                .endsWith("was limmr; did you mean limr?"),
                        key -> assertThat(key).isEqualTo("tina: unknown key lora.rnk; did you mean rank?"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void fileOfOnesOwnIsShownWithWhatItChanges(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "extends: tina-tiny\nlora.rank: 3\nbase: own\n");
        assertThat(run("recipes", "show", file.toString(), "--set", "seed=3"))
                .as(err::toString)
                .isZero();

        assertThat(out.toString().lines().toList())
                .anyMatch(line -> line.matches(" {2}rank: 3 +# mine.yaml"))
                .anyMatch(line -> line.matches("base: .*" + folder.getFileName() + "/own\"? +# mine.yaml"))
                .anyMatch(line -> line.matches("taskSet: tiny/train +# tina-tiny"))
                .anyMatch(line -> line.matches("seed: 3 +# override"));
    }

    @Test
    void recipesAreJsonWhereThatIsAskedFor() {
        assertThat(run("recipes", "-o", "json")).isZero();
        JsonNode first =
                JsonMapper.shared().readTree(out.toString()).path("data").path(0);
        assertThat(first.path("name").asString()).isEqualTo("deepscaler");

        out.getBuffer().setLength(0);
        assertThat(run("recipes", "show", "tina-tiny", "-o", "json")).isZero();
        JsonNode shown = JsonMapper.shared().readTree(out.toString());
        assertThat(shown.path("resolved").path("base").asString()).isEqualTo("models/tina-tiny");
        assertThat(shown.path("sources").path("base").asString()).isEqualTo("tina-tiny");
    }

    private int run(String... args) {
        return Tina.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
