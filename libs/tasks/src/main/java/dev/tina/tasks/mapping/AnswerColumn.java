package dev.tina.tasks.mapping;

/**
 * Where a reference answer stands.
 *
 * @param column its name
 * @param inSolution whether the column holds a worked solution, out of which the answer is taken: what the last
 *     {@code \boxed{}} holds, else what follows the last {@code ####}
 */
public record AnswerColumn(String column, boolean inSolution) {

    /** A column that holds the answer itself. */
    public static AnswerColumn as(String column) {
        return new AnswerColumn(column, false);
    }

    /** A column whose text ends in the answer. */
    public static AnswerColumn in(String solution) {
        return new AnswerColumn(solution, true);
    }
}
