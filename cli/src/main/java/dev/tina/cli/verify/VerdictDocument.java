package dev.tina.cli.verify;

import dev.tina.verifier.Finding;
import dev.tina.verifier.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as JSON.
 *
 * @param span the first character that was read, and the one after the last; null where nothing was
 */
record VerdictDocument(
        String verdict,
        String reason,
        @Nullable List<Integer> span,
        @Nullable String answer,
        @Nullable String answerForm,
        @Nullable String referenceForm,
        long fuel) {

    static VerdictDocument of(Verdict verdict) {
        Finding found = verdict.found().orElse(null);
        return new VerdictDocument(
                verdict.outcome(),
                verdict.reason(),
                found == null ? null : List.of(found.start(), found.end()),
                found == null ? null : found.answer(),
                found == null ? null : found.answerForm(),
                found == null ? null : found.referenceForm(),
                verdict.fuel());
    }
}
