package dev.tina.verifier.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.verifier.CaseFile;
import dev.tina.verifier.compare.Comparison;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.extract.Candidate;
import dev.tina.verifier.extract.Extraction;
import dev.tina.verifier.extract.LetterChoice;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.OutOfFuelException;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.read.character.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** LaTeX means here what it means to latex2sympy, row by row, but for deviations that have a reason. */
class LatexCorpusTest {

    private static final int MEANING_THE_SAME = 996;

    @Test
    void aSmallPartMeansTheSame() throws IOException {
        assertThat(CaseFile.resource("latex2sympy_part.jsonl"))
                .hasSizeGreaterThan(60)
                .allMatch(row -> meansTheSame(latex(row), srepr(row)));
    }

    @Test
    void theWholeFileMeansTheSameButForDeviations() throws IOException {
        int same = 0;
        Map<Deviation, Integer> deviations = new EnumMap<>(Deviation.class);
        List<String> unexplained = new ArrayList<>();
        for (JsonNode row : CaseFile.shared("verify/latex2sympy_parser.jsonl")) {
            Optional<Deviation> deviation = Deviation.of(latex(row), srepr(row));
            if (meansTheSame(latex(row), srepr(row))) {
                same++;
            } else if (deviation.isPresent()) {
                deviations.merge(deviation.orElseThrow(), 1, Integer::sum);
            } else {
                unexplained.add(latex(row) + " is not " + srepr(row));
            }
        }
        System.out.printf("%-36s %5d mean the same%n", "latex2sympy_parser.jsonl", same);
        deviations.forEach((deviation, rows) -> System.out.printf("%42d %s%n", rows, deviation.reason()));
        assertThat(unexplained).isEmpty();
        assertThat(same).isGreaterThanOrEqualTo(MEANING_THE_SAME);
    }

    @Test
    void theLettersOfStringExtractionAreFound() throws IOException {
        List<JsonNode> rows = CaseFile.shared("verify/math_verify_string_extraction.jsonl");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            Set<String> letters = row.get("config")
                    .get("strings")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
            List<String> expected = row.get("expected_parse")
                    .valueStream()
                    .map(letter -> letter.asString().toUpperCase(Locale.ROOT))
                    .distinct()
                    .toList();
            assertThat(new LetterChoice(letters)
                            .in(row.get("prediction").asString()).stream().toList())
                    .isEqualTo(expected);
        });
    }

    private static String srepr(JsonNode row) {
        return row.get("expected_srepr").asString();
    }

    /** What the box holds, where there is one, as for a completion. */
    private static String latex(JsonNode row) {
        String latex = row.get("latex").asString();
        List<Candidate> boxes = Extraction.boxes(latex);
        return boxes.isEmpty() ? latex : boxes.getFirst().text();
    }

    private static boolean meansTheSame(String latex, String srepr) {
        try {
            return new Comparison(Conventions.DEFAULT, new Fuel(200_000))
                    .judge(Sympy.tree(srepr), AnswerReader.read(latex, new Fuel(20_000)))
                    .isEqual();
        } catch (Sympy.UnsupportedException | UnreadableException | OutOfFuelException unlike) {
            return false;
        }
    }
}
