package dev.tina.verifier.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.verifier.Finding;
import dev.tina.verifier.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as files and answers show it.
 *
 * @param verdict {@code correct}, {@code incorrect}, {@code undecided} or {@code unreadable-reference}
 * @param reason why, in a few words
 * @param span where in the completion the answer was read, from and to (exclusive), in UTF-16 units; left out, as the
 *     normal forms are, where the reference answer cannot be read
 * @param answerForm the answer's normal form, empty if it cannot be read
 * @param referenceForm the reference answer's normal form
 * @param fuel it cost; the same on any machine
 * @param micros time it took, in microseconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictView(
        String verdict,
        String reason,
        @Nullable List<Integer> span,
        @Nullable String answerForm,
        @Nullable String referenceForm,
        long fuel,
        long micros) {

    public static VerdictView of(Verdict verdict, long micros) {
        Optional<Finding> found = verdict.found();
        return new VerdictView(
                verdict.outcome(),
                verdict.reason(),
                found.map(finding -> List.of(finding.start(), finding.end())).orElse(null),
                found.map(Finding::answerForm).orElse(null),
                found.map(Finding::referenceForm).orElse(null),
                verdict.fuel(),
                micros);
    }
}
