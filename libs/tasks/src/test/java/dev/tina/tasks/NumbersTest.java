package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of JSON as answers, ids and other columns. */
class NumbersTest extends WrittenFiles {

    @ParameterizedTest
    @CsvSource({
        "42, 42",
        "42.0, 42",
        "0.5, 0.5",
        "0.10, 0.1",
        "-0.0, 0",
        "1e3, 1000",
        "1e21, 1000000000000000000000",
        "1E-7, 0.0000001",
        "9007199254740993, 9007199254740993",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "3.141592653589793238462643, 3.141592653589793238462643",
        "'\"42.0\"', 42.0"
    })
    void noDigitIsLost(String number, String answer) {
        assertThat(answers("tasks.jsonl", "{\"problem\": \"x\", \"answer\": " + number + "}"))
                .containsExactly(answer);
        assertThat(answers("tasks.json", "[{\"problem\": \"x\", \"answer\": " + number + "}]"))
                .containsExactly(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void whatPandasWritesForNothingIsReadWhereNobodyAsksForIt(String value) {
        String row = "{\"problem\": \"x\", \"answer\": \"1\", \"rate\": " + value + ", \"list\": [" + value + "]}";
        assertThat(open("tasks.jsonl", row).tasks())
                .containsExactly(new Task("row-1", "x", "1", Map.of("rate", value)));
        assertThat(answers("tasks.json", "[" + row + "]")).containsExactly("1");
        for (String column : new String[] {"problem", "answer"}) {
            String broken =
                    "{\"problem\": \"x\", \"answer\": \"1\"}".replaceAll("(\"" + column + "\": )\"\\w\"", "$1" + value);
            assertThatThrownBy(() -> open("tasks.jsonl", broken))
                    .hasMessageEndingWith(
                            "tasks.jsonl:1 " + column + " must be a text that is not blank, or a number, was " + value);
        }
        assertThatThrownBy(() -> open("tasks.jsonl?require=rate", row)).hasMessageEndingWith(", was " + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e400", "1e-999999999"})
    void aNumberThatWouldFillTheMemoryIsRefused(String number) {
        assertThatThrownBy(() -> open("tasks.jsonl", "{\"problem\": \"x\", \"answer\": " + number + "}"))
                .hasMessageContaining("answer must be a text that is not blank, or a number, was 1E");
    }

    @Test
    void numbersAreIds() {
        assertThat(open("tasks.jsonl", """
                        {"id": 1, "problem": "x", "answer": 1}
                        {"id": 2.0, "problem": "y", "answer": 2}
                        {"id": "c", "problem": "z", "answer": 3}
                        """).tasks()).extracting(Task::id).containsExactly("1", "2", "c");
    }

    @Test
    void rowNumbersAreIdsWhereAskedFor() {
        String twice =
                "{\"id\": 1, \"problem\": \"x\", \"answer\": 1}\n{\"id\": \"1\", \"problem\": \"y\", \"answer\": 2}\n";
        assertThatThrownBy(() -> open("tasks.jsonl", twice))
                .hasMessageContaining("tasks.jsonl:2 id must be unlike every other id (")
                .hasMessageEndingWith("tasks.jsonl:1 has it; id=row takes the rows' numbers instead), was 1");
        assertThat(open("tasks.jsonl?id=row", twice).tasks())
                .containsExactly(
                        new Task("row-1", "x", "1", Map.of("id", "1")), new Task("row-2", "y", "2", Map.of("id", "1")));
        assertThat(open("tasks.jsonl?id=row", "{\"id\": null, \"problem\": \"x\", \"answer\": 1}")
                        .tasks())
                .extracting(Task::id)
                .containsExactly("row-1");
        assertThat(open("tasks.csv?id=row", "row,problem,answer\nr7,x,1\n").tasks())
                .extracting(Task::id)
                .containsExactly("r7");
    }

    @Test
    void idsAndProblemsAreWholeCharactersWithoutNul() {
        assertThatThrownBy(() -> open("tasks.jsonl", "{\"id\": \"a\\u0000\", \"problem\": \"x\", \"answer\": 1}"))
                .hasMessageEndingWith("tasks.jsonl:1 id must be a text of whole characters, without the character NUL,"
                        + " was one with NUL at place 2");
        assertThatThrownBy(() -> open("tasks.jsonl", "{\"problem\": \"x\\ud800y\", \"answer\": 1}"))
                .hasMessageEndingWith("was one with half a character (\\ud800) at place 2");
        assertThat(open("tasks.jsonl", "{\"problem\": \"\\ud83d\\ude00\", \"answer\": 1}")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void answersAreWholeCharacters() {
        assertThatThrownBy(() -> open("tasks.jsonl", "{\"problem\": \"x\", \"answer\": \"1\\udc00\"}"))
                .hasMessageEndingWith("tasks.jsonl:1 answer must be a text of whole characters,"
                        + " was one with half a character (\\udc00) at place 2");
        assertThat(open("tasks.jsonl", "{\"problem\": \"x\", \"answer\": \"\\ud83d\\ude00\"}")
                        .tasks())
                .extracting(Task::referenceAnswer)
                .containsExactly("\ud83d\ude00");
    }
}
