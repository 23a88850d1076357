package dev.tina.tasks.rows.json;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.rows.ColumnChoice;
import dev.tina.tasks.rows.DataRow;
import dev.tina.tasks.rows.DataRows;
import dev.tina.tasks.rows.text.TextFile;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the objects of a JSON list, or objects one after another, with one of them in memory at a time. */
final class JsonElementRows implements DataRows {

    private static final String CUT_CELLS = "truncated_cells";

    private final TextFile file;
    private final JsonParser parser;
    private final ColumnChoice columns;
    private final JsonLayout layout;

    private JsonElementRows(TextFile file, JsonParser parser, ColumnChoice columns, JsonLayout layout) {
        this.file = file;
        this.parser = parser;
        this.columns = columns;
        this.layout = layout;
    }

    static JsonElementRows open(TextFile file, ColumnChoice columns, JsonLayout layout) throws IOException {
        InputStream stream = file.bytes();
        try {
            JsonElementRows rows = new JsonElementRows(file, JsonObjects.MAPPER.createParser(stream), columns, layout);
            rows.enter();
            return rows;
        } catch (JacksonException e) {
            stream.close();
            throw JsonErrorMessage.in(file, e);
        }
    }

    /** Goes to where the first row may begin. */
    private void enter() {
        if (layout instanceof JsonLayout.Array) {
            parser.nextToken();
        } else if (layout instanceof JsonLayout.Under under) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME
                    && !parser.currentName().equals(under.key())) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
        }
    }

    @Override
    public @Nullable DataRow next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                requireEnd();
                return null;
            }
            String place = file.path() + ":" + parser.currentTokenLocation().getLineNr();
            if (token == JsonToken.START_OBJECT) {
                return row(place);
            }
            parser.skipChildren();
            throw new TaskSetException(place + " element", JsonErrorMessage.kind(token), "a JSON object");
        } catch (JacksonException e) {
            throw JsonErrorMessage.in(file, e);
        }
    }

    private DataRow row(String place) {
        return layout instanceof JsonLayout.Under under && under.page()
                ? pageRow(place)
                : new DataRow(place, JsonObjects.read(parser, columns));
    }

    /** A row as the hub's viewer pages it: the columns under {@code row}, and which of them were cut short. */
    private DataRow pageRow(String place) {
        ObjectNode values = JsonObjects.MAPPER.createObjectNode();
        JsonNode cut = values;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("row") && token == JsonToken.START_OBJECT) {
                values = JsonObjects.read(parser, columns);
            } else if (name.equals(CUT_CELLS)) {
                cut = JsonObjects.MAPPER.readTree(parser);
            } else {
                parser.skipChildren();
            }
        }
        for (JsonNode column : cut) {
            if (columns.needs(column.asString(""))) {
                throw new TaskSetException(
                        place + " " + column.asString(), "cut short (" + CUT_CELLS + " names it)", "a whole value");
            }
        }
        return new DataRow(place, values);
    }

    /** Nothing may follow a file's list: what does would be lost without a word. */
    private void requireEnd() throws IOException {
        if (layout instanceof JsonLayout.Array && parser.nextToken() != null) {
            int line = parser.currentTokenLocation().getLineNr();
            throw new IOException("line " + line + ": more follows after the end of the list");
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
