package dev.tina.tasks.rows.json;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.rows.ColumnChoice;
import dev.tina.tasks.rows.DataRow;
import dev.tina.tasks.rows.DataRows;
import dev.tina.tasks.rows.text.ByteLines;
import dev.tina.tasks.rows.text.TextStream;
import dev.tina.tasks.rows.text.Utf8Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one JSON object a line. Lines end at \n and nowhere else; blank ones are skipped. */
final class JsonLinesRows implements DataRows {

    private static final String OBJECT = "a JSON object";

    private final Path file;
    private final ByteLines lines;
    private final ColumnChoice columns;

    JsonLinesRows(Path file, InputStream stream, ColumnChoice columns) {
        this.file = file;
        this.lines = new ByteLines(stream);
        this.columns = columns;
    }

    @Override
    public @Nullable DataRow next() throws IOException {
        byte[] line = lines.next();
        while (line != null && ByteLines.isBlank(line)) {
            line = lines.next();
        }
        return line == null ? null : row(line, file + ":" + lines.number());
    }

    private DataRow row(byte[] line, String place) {
        if (lines.isCut()) {
            throw new TaskSetException(place + " line", "longer", "of at most " + (ByteLines.LONGEST >> 20) + " MiB");
        }
        try (JsonParser parser = JsonObjects.MAPPER.createParser(line)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new TaskSetException(place + " line", JsonErrorMessage.kind(first), OBJECT);
            }
            DataRow row = new DataRow(place, JsonObjects.read(parser, columns));
            requireEnd(parser, place);
            return row;
        } catch (JacksonException e) {
            throw new TaskSetException(place + " line", reason(line, e), OBJECT, e);
        }
    }

    private static void requireEnd(JsonParser parser, String place) {
        int column = parser.currentLocation().getColumnNr();
        boolean over;
        try {
            over = parser.nextToken() == null;
        } catch (JacksonException e) {
            over = false;
        }
        if (!over) {
            throw new TaskSetException(
                    place + " line", "one with more after it at column " + column, "a JSON object and nothing else");
        }
    }

    /** Reports bytes that are not text first, because they confuse the reader. */
    private String reason(byte[] line, JacksonException e) {
        int fault = Utf8Check.firstFault(line);
        if (fault >= 0) {
            return "one whose " + TextStream.notUtf8(lines.start() + fault);
        }
        String words = JsonErrorMessage.of(e);
        return words.startsWith("cut short") ? "one " + words : "one with " + words;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
