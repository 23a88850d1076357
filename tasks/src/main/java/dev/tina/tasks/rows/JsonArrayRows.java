package dev.tina.tasks.rows;

import dev.tina.tasks.TaskSetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The objects of one JSON array, never more than one of them in memory. */
final class JsonArrayRows implements Rows {

    private final Path file;
    private final JsonParser parser;
    private final ColumnChoice columns;

    JsonArrayRows(Path file, InputStream stream, ColumnChoice columns) {
        this.file = file;
        this.parser = JsonObjects.MAPPER.createParser(stream);
        this.columns = columns;
        parser.nextToken();
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return null;
            }
            String place = file + ":" + parser.currentTokenLocation().getLineNr();
            if (token == JsonToken.START_OBJECT) {
                return new Row(place, JsonObjects.read(parser, columns));
            }
            parser.skipChildren();
            throw new TaskSetException(place + " element", String.valueOf(token), "a JSON object");
        } catch (JacksonException e) {
            throw new IOException("line " + e.getLocation().getLineNr() + ": " + JsonObjects.reason(e), e);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
