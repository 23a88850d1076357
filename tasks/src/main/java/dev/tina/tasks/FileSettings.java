package dev.tina.tasks;

import dev.tina.tasks.mapping.AnswerColumn;
import dev.tina.tasks.mapping.ColumnMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a task set is read from files.
 *
 * @param mapping which column is what
 * @param skipBroken whether a row that cannot be used is left out instead of refusing the set
 * @param checkAnswers whether a reference answer the verifier cannot read makes a row broken
 */
record FileSettings(ColumnMapping mapping, boolean skipBroken, boolean checkAnswers) {

    static final List<String> KEYS =
            List.of("layout", "problem", "answer", "solution", "id", "keep", "require", "onBroken", "check");

    /** The query's columns; those of {@code usual} where it names none. */
    static FileSettings of(SetQuery query, ColumnMapping usual) {
        if (query.has("answer") && query.has("solution")) {
            throw new TaskSetException(
                    "taskSet.solution", query.text("solution", ""), "left out where taskSet.answer is given");
        }
        ColumnMapping mapping = new ColumnMapping(
                query.text("id").or(usual::id),
                query.text("problem", usual.problem()),
                answer(query).orElse(usual.answer()),
                keep(query, usual),
                query.list("require"));
        return new FileSettings(
                mapping,
                query.oneOf("onBroken", "fail", "fail", "skip").equals("skip"),
                query.oneOf("check", "none", "none", "answers").equals("answers"));
    }

    private static Optional<AnswerColumn> answer(SetQuery query) {
        return query.text("answer")
                .map(AnswerColumn::as)
                .or(() -> query.text("solution").map(AnswerColumn::in));
    }

    private static List<String> keep(SetQuery query, ColumnMapping usual) {
        List<String> keep = new ArrayList<>(usual.keep());
        keep.addAll(query.list("keep"));
        return keep;
    }
}
