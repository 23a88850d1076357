package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faulty JSON is named with its line, its column and what is written instead. */
class JsonFaultsTest extends WrittenFiles {

    private static final String NEITHER =
            "; JSON has neither comments nor single quotes, and no comma after the last value";

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of(
                        "{\"problem\": \"x\", \"answer\": \"1\",}", "one with an unexpected } at column 32" + NEITHER),
                Arguments.of("// a comment", "one with an unexpected / at column 1" + NEITHER),
                Arguments.of("# a comment", "one with an unexpected # at column 1" + NEITHER),
                Arguments.of("{'problem': 'x'}", "one with an unexpected ' at column 2" + NEITHER),
                Arguments.of(
                        "{\"answer\": None}",
                        "one with the word None at column 12; JSON knows null, true, false, and texts in double quotes"),
                Arguments.of(
                        "{\"problem\": \"$a \\leq b$\"}", "one with the escape \\l at column 18; a backslash is \\\\"),
                Arguments.of(
                        "{\"problem\": \"a\tb\"}",
                        "one with a control character (code 9) in a text at column 15; a line end is written \\n, a tab \\t"),
                Arguments.of("{\"problem\": \"x\", \"ans", "one cut short at column 22"),
                Arguments.of("{\"a\": 1, \"a\": 2}", "one with the key a twice at column 13"),
                Arguments.of(
                        "{\"a\": 01}",
                        "one with a fault at column 8 (Invalid numeric value: Leading zeroes not allowed)"),
                Arguments.of("[1]", "a list"),
                Arguments.of("7", "a number"),
                Arguments.of("\"x\"", "a text"),
                Arguments.of("null", "null"),
                Arguments.of(
                        "{\"a\": " + "[".repeat(600) + "]".repeat(600) + "}",
                        "one with lists or objects nested 501 deep"),
                Arguments.of("{\"answer\": " + "1".repeat(1001) + "}", "one with a number of 1001 digits"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aFaultyLineIsNamedAndCanBeLeftOut(String line, String found) {
        String text = LINES + line + "\n" + LINES;
        assertThatThrownBy(() -> open("tasks.jsonl", text))
                .isInstanceOf(TaskSetException.class)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()))
                        .contains("tasks.jsonl:4 line must be a JSON object, was " + found));
        TaskSet rest = open("tasks.jsonl?onBroken=skip", text);
        assertThat(rest.size()).isEqualTo(6);
        assertThat(rest.report().broken()).isEqualTo(1);
    }

    @Test
    void aCommaAfterEachLineIsNamed() {
        assertThatThrownBy(() -> open("tasks.jsonl", LINES.replace("}\n", "},\n")))
                .hasMessageEndingWith(
                        "tasks.jsonl:1 line must be a JSON object and nothing else, was one with more after it at"
                                + " column 48");
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "[\n{\"problem\": \"x\", \"answer\": 1},\n]", "line 3: an unexpected ] at column 1" + NEITHER),
                Arguments.of(
                        "[\n{\"problem\": \"x\",\n\"answer\": 1,}]", "line 3: an unexpected } at column 13" + NEITHER),
                Arguments.of("[\n// first\n{}]", "line 2: an unexpected / at column 1" + NEITHER),
                Arguments.of(
                        "{\n\"problem\": \"x\",\n\"answer\": 1,\n}", "line 4: an unexpected } at column 1" + NEITHER),
                Arguments.of("{\"data\": [\n{\"problem\": \"x\",\n\"ans", "line 3: cut short at column 5"),
                Arguments.of(LIST.substring(0, 70), "line 2: cut short at column 21"),
                Arguments.of(LIST + "\n" + LIST, "line 4: more follows after the end of the list"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFaultyFileIsNeverReadByHalves(String text, String found) {
        assertThatThrownBy(() -> open("tasks.json?onBroken=skip", text))
                .hasMessageStartingWith("taskSet must be a readable file, was ")
                .hasMessageEndingWith("tasks.json (" + found + ")");
    }

    @Test
    void aLineThatWouldFillTheMemoryIsPassedOver() {
        String text = "{\"problem\": \"" + "x".repeat(65 << 20) + "\", \"answer\": \"1\"}\n" + LINES;
        assertThat(open("tasks.jsonl?onBroken=skip", text).report().examples())
                .singleElement()
                .asString()
                .endsWith("tasks.jsonl:1 line must be of at most 64 MiB, was longer");
    }
}
