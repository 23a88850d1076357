package dev.tina.tasks.mapping;

import dev.tina.tasks.rows.ColumnChoice;
import java.util.List;
import java.util.Optional;

/**
 * Which column of a data set is what. A column inside another is named with dots, an element of a list by its place:
 * {@code reward_model.ground_truth}, {@code prompt.0.content}.
 *
 * @param id the column that tells tasks apart, or {@value #ROW} for the row's number where no column is called so; if
 *     empty, column {@code id} where a row has one, the row's number otherwise
 * @param problem the column put to the policy; of a list of chat messages, the last one by the user
 * @param answer where the reference answer stands
 * @param keep columns that become metadata whatever they hold; other columns do so when they hold a number, a truth
 *     value or a text of at most {@value #SHORT} characters
 * @param require columns that become metadata, and without a text or a number in which a row is broken
 */
public record ColumnMapping(
        Optional<String> id, String problem, AnswerColumn answer, List<String> keep, List<String> require)
        implements ColumnChoice {

    static final int SHORT = 200;
    static final String ROW = "row";

    public ColumnMapping {
        keep = List.copyOf(keep);
        require = List.copyOf(require);
    }

    /** Columns {@code problem} and {@code answer}. */
    static ColumnMapping usual() {
        return of("problem", AnswerColumn.as("answer"));
    }

    static ColumnMapping of(String problem, AnswerColumn answer) {
        return new ColumnMapping(Optional.empty(), problem, answer, List.of(), List.of());
    }

    /** The same with another place of the answer. */
    public ColumnMapping with(AnswerColumn other) {
        return new ColumnMapping(id, problem, other, keep, require);
    }

    /**
     * Whether a column must be read for this mapping. Nested columns and worked solutions are read only when named:
     * they are long, and of no use for learning from rewards.
     */
    @Override
    public boolean wants(String column, boolean nested) {
        return isNamed(column) || (!nested && !column.equals("solution"));
    }

    @Override
    public List<String> needed() {
        return List.of(problem, answer.column());
    }

    boolean keeps(String column) {
        return keep.contains(column) || require.contains(column);
    }

    private boolean isNamed(String column) {
        return covers(problem, column)
                || covers(answer.column(), column)
                || id.filter(name -> covers(name, column)).isPresent()
                || keeps(column);
    }

    private static boolean covers(String path, String column) {
        return path.equals(column) || path.startsWith(column + ".");
    }
}
