package dev.tina.tasks.layout;

import java.util.Optional;

/**
 * What is said of how files are written, where they do not tell themselves.
 *
 * @param csv whether they are values between delimiters whatever their names are
 * @param delimiter what stands between the values of a row; if empty, a tab in .tsv files and a comma in others
 * @param trim whether blanks around values and quotes are none of them
 * @param rows the key under which a JSON object holds the list of rows; empty where it follows from the file
 */
public record FileStyle(boolean csv, Optional<Character> delimiter, boolean trim, String rows) {

    /** Nothing is said. */
    static final FileStyle PLAIN = new FileStyle(false, Optional.empty(), false, "");

    /** The same for files that are values between delimiters. */
    public FileStyle asCsv() {
        return new FileStyle(true, delimiter, trim, rows);
    }
}
