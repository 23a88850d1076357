package dev.tina.tasks.rows.json;

/** How a JSON file holds its rows. */
sealed interface JsonLayout {

    /** One object a line. */
    record Lines() implements JsonLayout {}

    /** The elements of one list. */
    record Array() implements JsonLayout {}

    /** Objects one after another, each over several lines; or one alone. */
    record Objects() implements JsonLayout {}

    /**
     * The elements of a list inside one object.
     *
     * @param key under which the list stands
     * @param page whether the columns of each element stand under {@code row}, as in the pages of the hub's viewer
     */
    record Under(String key, boolean page) implements JsonLayout {}
}
