package dev.tina.recipe.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import dev.tina.json.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrlNamesTest {

    private static final Path DOCUMENT = Path.of("../../docs/trl.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_0-9]+)` \\| (?:`([A-Za-z0-9.]+)`|none) \\| .+ \\|");

    @Test
    void documentTellsEveryName() throws IOException {
        List<String> told = Files.readAllLines(DOCUMENT).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + " " + (row.group(2) == null ? "" : row.group(2)))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(TrlNames.all().entrySet().stream()
                        .map(name -> name.getKey() + " " + name.getValue())
                        .toList());
    }

    @Test
    void everyKeyOfOursIsOne() {
        assertThat(TrlNames.all().values())
                .filteredOn(key -> !key.isEmpty())
                .allSatisfy(key -> assertThat(RecipeKeys.problemOf(key)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "num_generations: 8 | num_generations | num_generations is TRL's name; here it is groupSize",
                "{clip: {epsilon_high: 0.28}} | clip.epsilon_high | epsilon_high is TRL's name; here it is clip.high",
                "lora.r: 8 | lora.r | r is TRL's name; here it is lora.rank",
                "sync_ref_model: true | sync_ref_model | sync_ref_model is TRL's name, and there is no such key here; docs/trl.md tells why"
            })
    void nameOfTheirsIsRefusedWithOurs(String overrides, String field, String message) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new RecipeBook().resolve("tina-tiny", null, YamlText.mapping("test", overrides)))
                .withMessage(message)
                .extracting(InvalidInput::field)
                .isEqualTo(field);
    }
}
