package dev.tina.tasks.rows;

/** Which columns are to be read, where a format can leave the others out. */
@FunctionalInterface
public interface ColumnChoice {

    /**
     * Whether a column is wanted.
     *
     * @param name its name at the top of a row
     * @param nested whether it holds lists or structures
     */
    boolean wants(String name, boolean nested);
}
