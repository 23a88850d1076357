package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Answers as people and models write them; prints for each kind how many verdicts are right. */
class UserAnswersTest {

    private static final String PERCENT = "28 is forgiven for 28 %, in either direction";
    private static final String INEQUALITY = "an inequality is no interval unless inequality_for_interval is forgiven";
    private static final String CONSTANT = "only C and c are the constant of integration";

    /** Where the verdict differs from what the row expects, with the reason. */
    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            Map.entry("\\text{5\\%} for 5", PERCENT),
            Map.entry("0.8333... for 0.83", "an exact value is forgiven for the decimal that it rounds to"),
            Map.entry("x<-1\\text{ or }x>4 for (-\\infty,-1)\\cup(4,\\infty)", INEQUALITY),
            Map.entry("2<x<5 for (2,5)", INEQUALITY),
            Map.entry("x\\ne 2 for \\mathbb{R}\\setminus\\{2\\}", INEQUALITY),
            Map.entry("\\ln|x|+K for \\ln|x|+C", CONSTANT),
            Map.entry("e^x+C_1 for e^x+C", CONSTANT),
            Map.entry("5\\sqrt{2} m for 5\\sqrt2", "a letter behind a root may be a variable"),
            Map.entry("g\\circ f(x)=x^2 for x^2", "a composition without brackets is not read as a name"),
            Map.entry("\\frac{dy}{dx}\\Big|_{x=1}=2 for 2", "a bar with the place of evaluation is not read"));

    static Stream<Arguments> files() {
        return Stream.of(Arguments.of("user_answers.jsonl", 1), Arguments.of("unseen_answers.jsonl", 9));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAnswerIsJudgedRightlyButForNamedDeviations(String file, int deviations) throws IOException {
        Map<String, int[]> kinds = new TreeMap<>(); // [rows, right]
        int deviating = 0;
        for (JsonNode row : CaseFile.resource(file)) {
            boolean right = isRight(row);
            int[] kind = kinds.computeIfAbsent(row.get("kind").asString(), name -> new int[2]);
            kind[0]++;
            kind[1] += right ? 1 : 0;
            deviating += right ? 0 : 1;
            assertThat(right || DEVIATIONS.containsKey(name(row))).as(name(row)).isTrue();
        }
        kinds.forEach((kind, count) -> System.out.printf("%-20s %-14s %4d of %4d%n", file, kind, count[1], count[0]));
        assertThat(deviating).isEqualTo(deviations);
    }

    private static boolean isRight(JsonNode row) {
        Verdict verdict = new AnswerVerifier()
                .verify(row.get("completion").asString(), row.get("reference").asString());
        return verdict instanceof Verdict.Correct == row.get("expected").asBoolean();
    }

    private static String name(JsonNode row) {
        String completion = row.get("completion").asString();
        int start = completion.indexOf("\\boxed{") + "\\boxed{".length();
        int end = Math.max(start, completion.lastIndexOf("}$."));
        return completion.substring(start, end) + " for " + row.get("reference").asString();
    }
}
