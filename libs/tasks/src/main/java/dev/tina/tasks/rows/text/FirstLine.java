package dev.tina.tasks.rows.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The first line of a file that is not blank.
 *
 * @param text without blanks at its end
 * @param isOnly whether no line follows
 */
public record FirstLine(String text, boolean isOnly) {

    public static FirstLine of(TextFile file) throws IOException {
        try (ByteLines lines = new ByteLines(file.bytes())) {
            byte[] line = lines.next();
            while (line != null && ByteLines.isBlank(line)) {
                line = lines.next();
            }
            String text = line == null ? "" : new String(line, StandardCharsets.UTF_8).stripTrailing();
            return new FirstLine(text, lines.next() == null);
        }
    }

    /** Whether it ends where an object cannot end and others follow: it is then no line of one object each. */
    public boolean isOpen() {
        return !isOnly && !text.isEmpty() && ",[{:".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
