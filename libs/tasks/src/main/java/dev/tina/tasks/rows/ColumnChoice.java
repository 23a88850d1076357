package dev.tina.tasks.rows;

import java.util.List;

/** Which columns are to be read, where a format can leave the others out. */
public interface ColumnChoice {

    /**
     * Whether a column is wanted.
     *
     * @param name its name at the top of a row
     * @param nested whether it holds lists or structures
     */
    boolean wants(String name, boolean nested);

    /** The paths of the columns without which there is no task: the problem's first, then the answer's. */
    List<String> needed();

    /** Whether a column holds the problem or the answer, or part of them. */
    default boolean needs(String name) {
        return needed().stream().anyMatch(path -> path.equals(name) || path.startsWith(name + "."));
    }
}
