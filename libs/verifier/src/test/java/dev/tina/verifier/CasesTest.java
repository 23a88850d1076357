package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Verdicts on recorded cases; prints a line of figures for each file. */
class CasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"math_verify_part.jsonl", "math_rewrites_part.jsonl"})
    void aSmallPartIsDecidedAsRecorded(String file) throws IOException {
        CaseFile.Score score = CaseFile.score(CaseFile.resource(file));
        assertThat(score.falsePositives()).isEmpty();
        assertThat(score.falseNegatives()).isEmpty();
    }

    /** One case of Math-Verify's is labelled wrongly: 1 - 1/e is not 1 + 1/e. */
    @ParameterizedTest
    @CsvSource({"math_verify.jsonl, 1", "synthetic_math_rewrites.jsonl, 0", "cross_pairs_math.jsonl, 0"})
    void theWholeFilesAreDecidedAsRecorded(String file, int wronglyLabelled) throws IOException {
        CaseFile.Score score = CaseFile.score(CaseFile.shared("verify/" + file));
        print(file, score.right(), score.cases());
        assertThat(score.falsePositives()).isEmpty();
        assertThat(score.falseNegatives()).hasSize(wronglyLabelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify/math_golds", "benchmarks/aime24", "benchmarks/aime25", "benchmarks/amc23",
                "benchmarks/gsm8k_test", "benchmarks/math500", "benchmarks/minerva_math", "benchmarks/olympiadbench",
                "benchmarks/svamp_test"
            })
    void everyReferenceAnswerIsReadAndEqualToItself(String file) throws IOException {
        List<JsonNode> rows = CaseFile.shared(file + ".jsonl");
        AnswerVerifier verifier = new AnswerVerifier();
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : rows) {
            JsonNode value = row.get("answer");
            String answer = value.isString() ? value.asString() : value.toString();
            Verdict verdict = verifier.verify("\\boxed{" + answer + "}", answer);
            if (!(verdict instanceof Verdict.Correct)) {
                wrong.add(answer + " " + verdict);
            }
        }
        print(file, rows.size() - wrong.size(), rows.size());
        assertThat(wrong).isEmpty();
    }

    private static void print(String file, int right, int cases) {
        System.out.printf("%-36s %5d of %5d%n", file, right, cases);
    }
}
