package dev.tina.tasks.source;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.layout.FileStyle;
import dev.tina.tasks.mapping.AnswerColumn;
import dev.tina.tasks.mapping.ColumnMapping;
import dev.tina.tasks.mapping.KnownLayout;
import dev.tina.tasks.rows.csv.Delimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a task set is read from files.
 *
 * @param style how the files are written
 * @param mapping which column is what
 * @param answerKnown whether it is said or known where the answers are
 * @param skipBroken whether a row that cannot be used is left out instead of refusing the set
 * @param checkAnswers whether a reference answer the verifier cannot read makes a row broken
 */
record FileSettings(
        FileStyle style, ColumnMapping mapping, boolean answerKnown, boolean skipBroken, boolean checkAnswers) {

    static final List<String> KEYS = List.of(
            "layout",
            "problem",
            "answer",
            "solution",
            "id",
            "keep",
            "require",
            "rows",
            "delimiter",
            "blanks",
            "onBroken",
            "check");

    /** The query's columns; those of the layout where it names none. */
    static FileSettings of(SetQuery query, KnownLayout layout) {
        ColumnMapping usual = layout.columns();
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
                style(query),
                mapping,
                !layout.equals(KnownLayout.UNKNOWN) || query.has("answer") || query.has("solution"),
                query.oneOf("onBroken", "fail", "fail", "skip").equals("skip"),
                query.oneOf("check", "none", "none", "answers").equals("answers"));
    }

    private static FileStyle style(SetQuery query) {
        return new FileStyle(
                false,
                query.text("delimiter").map(FileSettings::delimiter),
                query.oneOf("blanks", "keep", "keep", "trim").equals("trim"),
                query.text("rows", ""));
    }

    private static char delimiter(String text) {
        return Delimiter.of(text)
                .orElseThrow(() -> new TaskSetException(
                        "taskSet.delimiter", text, "one character, or one of: comma, pipe, semicolon, tab"));
    }

    /** The same for files that are values between delimiters whatever their names are. */
    FileSettings asCsv() {
        return new FileSettings(style.asCsv(), mapping, answerKnown, skipBroken, checkAnswers);
    }

    /** The same with another place of the answers. */
    FileSettings with(AnswerColumn answer) {
        return new FileSettings(style, mapping.with(answer), true, skipBroken, checkAnswers);
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
