package dev.tina.tasks.rows;

import dev.tina.tasks.TaskSetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One JSON object a line. Lines end at \n and nowhere else; blank ones are skipped. */
final class JsonLinesRows implements Rows {

    private final Path file;
    private final ByteLines lines;
    private final ColumnChoice columns;

    JsonLinesRows(Path file, InputStream stream, ColumnChoice columns) {
        this.file = file;
        this.lines = new ByteLines(stream);
        this.columns = columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        byte[] line = lines.next();
        while (line != null && ByteLines.isBlank(line)) {
            line = lines.next();
        }
        return line == null ? null : row(line, file + ":" + lines.number());
    }

    private Row row(byte[] line, String place) {
        try (JsonParser parser = JsonObjects.MAPPER.createParser(line)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new TaskSetException(place + " line", String.valueOf(first), "a JSON object");
            }
            Row row = new Row(place, JsonObjects.read(parser, columns));
            if (parser.nextToken() != null) {
                throw new TaskSetException(place + " line", "more than that", "a JSON object");
            }
            return row;
        } catch (JacksonException e) {
            throw new TaskSetException(place + " line", JsonObjects.reason(e), "a JSON object", e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
