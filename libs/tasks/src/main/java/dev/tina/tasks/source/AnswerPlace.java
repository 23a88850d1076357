package dev.tina.tasks.source;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.layout.RowFiles;
import dev.tina.tasks.mapping.AnswerColumn;
import dev.tina.tasks.rows.DataRow;
import dev.tina.tasks.rows.DataRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the column of the answers where the name does not say it: worked solutions where there is no other, as in MATH. */
final class AnswerPlace {

    private static final String SOLUTION = "solution";

    private AnswerPlace() {}

    /** The settings, with the answers in the solutions if the first row has a solution and no column for the answer. */
    static FileSettings found(Path file, FileSettings settings) {
        if (settings.answerKnown()) {
            return settings;
        }
        FileSettings solved = settings.with(AnswerColumn.in(SOLUTION));
        String answer = settings.mapping().answer().column();
        boolean only = firstRow(file, settings)
                        .filter(row -> row.values().path(answer).isMissingNode())
                        .isPresent()
                && firstRow(file, solved)
                        .filter(row -> row.values().path(SOLUTION).isString())
                        .isPresent();
        return only ? solved : settings;
    }

    /** Nothing where it cannot be read: why not is told when all are. */
    private static Optional<DataRow> firstRow(Path file, FileSettings settings) {
        try (DataRows rows = RowFiles.open(file, settings.style(), settings.mapping())) {
            return Optional.ofNullable(rows.next());
        } catch (IOException | TaskSetException toldLater) {
            return Optional.empty();
        }
    }
}
