package dev.tina.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tina.terminal.Table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aColumnIsAsWideAsItsLongestCellAndNoLineEndsWithBlanks() {
        Table table = Table.of("model", "svamp").add("m/one", "25.0").add("a longer name", "-");
        assertThat(table.lines()).containsExactly("model          svamp", "m/one          25.0", "a longer name  -");
    }

    @Test
    void numbersStandBelowEachOtherInAColumnThatIsAlignedToTheRight() {
        Table table = new Table(List.of(Column.left("name", 6), Column.right("tasks", 7)))
                .add("gsm8k", "1319")
                .add("aime", "30");
        assertThat(table.lines()).containsExactly("name      tasks", "gsm8k      1319", "aime         30");
    }

    @Test
    void rowsThatComeOneByOneHaveTheLeastWidths() {
        Table table = new Table(List.of(Column.right("step", 6), Column.right("reward", 7)));
        assertThat(table.line(List.of("1", "0.84"))).isEqualTo("     1     0.84");
        assertThat(table.line(List.of("1", "-1234567.5"))).isEqualTo("     1  -1234567.5");
    }

    @Test
    void markdownEscapesWhatWouldEndACell() {
        assertThat(Table.of("a", "b").add("x|y", "two\nlines").markdown())
                .containsExactly("| a | b |", "|---|---|", "| x\\|y | two lines |");
    }

    @Test
    void htmlShowsCellsAndObeysNone() {
        assertThat(Table.of("<th>").add("<script>").html())
                .contains("<th>&lt;th&gt;</th>", "<td>&lt;script&gt;</td>")
                .doesNotContain("<script>");
    }

    @Test
    void aRowWithACellTooManyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("a", "b").add("1", "2", "3"))
                .withMessage("a row must have 2 cells, had 3: [1, 2, 3]");
    }

    @Test
    void aTableWithoutRowsIsItsHead() {
        assertThat(Table.of("a", "b").isEmpty()).isTrue();
        assertThat(Table.of("a", "b").lines()).containsExactly("a  b");
    }
}
