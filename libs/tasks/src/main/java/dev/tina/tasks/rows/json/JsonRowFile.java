package dev.tina.tasks.rows.json;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.rows.ColumnChoice;
import dev.tina.tasks.rows.DataRows;
import dev.tina.tasks.rows.text.FirstLine;
import dev.tina.tasks.rows.text.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Opens a JSON file; its content, not its name, tells how it holds its rows. */
public record JsonRowFile(TextFile file, ColumnChoice columns, String rowsKey) {

    private static final String ROWS = "rows: one JSON object a line, or a list of objects";

    public DataRows open() throws IOException {
        JsonLayout layout = layout();
        if (layout instanceof JsonLayout.Lines) {
            return new JsonLinesRows(file.path(), file.bytes(), columns);
        }
        return JsonElementRows.open(file, columns, layout);
    }

    private JsonLayout layout() throws IOException {
        JsonLayout layout = found();
        if (!rowsKey.isEmpty() && !(layout instanceof JsonLayout.Under)) {
            String found = layout instanceof JsonLayout.Array ? "a list" : "several objects";
            throw refused(found, "an object with a list of rows under " + rowsKey);
        }
        return layout;
    }

    private JsonLayout found() throws IOException {
        try (InputStream stream = file.bytes();
                JsonParser parser = JsonObjects.MAPPER.createParser(stream)) {
            JsonToken first = firstToken(parser);
            if (first == JsonToken.START_ARRAY) {
                return new JsonLayout.Array();
            }
            if (first == JsonToken.START_OBJECT) {
                return ofObject(parser);
            }
            refuseTable();
            return new JsonLayout.Lines();
        }
    }

    /** A first line that names the needed columns is that of a table. */
    private void refuseTable() throws IOException {
        String first = FirstLine.of(file).text();
        if (columns.needed().stream().allMatch(first::contains)) {
            throw refused("text that begins with the names of the columns; if it is CSV, say csv:PATH", ROWS);
        }
    }

    private static JsonToken firstToken(JsonParser parser) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            return first == null ? JsonToken.NOT_AVAILABLE : first;
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException reading) {
                throw reading;
            }
            return JsonToken.NOT_AVAILABLE;
        }
    }

    private JsonLayout ofObject(JsonParser parser) throws IOException {
        int firstLine = parser.currentTokenLocation().getLineNr();
        try {
            List<JsonMember> members = JsonMember.read(parser);
            boolean oneLine = parser.currentTokenLocation().getLineNr() == firstLine;
            if (isFollowed(parser)) {
                return oneLine ? new JsonLayout.Lines() : new JsonLayout.Objects();
            }
            return ofOnly(members);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException || FirstLine.of(file).isOpen()) {
                throw JsonErrorMessage.in(file, e);
            }
            return new JsonLayout.Lines();
        }
    }

    private static boolean isFollowed(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException e) {
            return true;
        }
    }

    /** The file is one object: a row, or what is around the rows. */
    private JsonLayout ofOnly(List<JsonMember> members) {
        if (!rowsKey.isEmpty()) {
            return under(members.stream()
                    .filter(member -> member.key().equals(rowsKey) && member.isListOfRows())
                    .findFirst()
                    .orElseThrow(
                            () -> refused("an object without it", "an object with a list of rows under " + rowsKey)));
        }
        if (members.stream().anyMatch(member -> columns.needs(member.key()))) {
            refuseColumns(members);
            return new JsonLayout.Objects();
        }
        List<JsonMember> lists = lists(members);
        if (lists.size() > 1) {
            String keys = lists.stream().map(JsonMember::key).collect(Collectors.joining(", "));
            throw refused(
                    "an object with several under " + keys,
                    "one list of rows; choose it with rows=" + lists.getFirst().key());
        }
        refuseObjectOfObjects(members);
        return lists.isEmpty() ? new JsonLayout.Objects() : under(lists.getFirst());
    }

    private static JsonLayout under(JsonMember member) {
        return new JsonLayout.Under(member.key(), isPage(member));
    }

    private static boolean isPage(JsonMember member) {
        return member.inner().contains("row_idx") && member.inner().contains("row");
    }

    /** The lists that may be the rows: those whose first element has a needed column, else all lists of objects. */
    private List<JsonMember> lists(List<JsonMember> members) {
        List<JsonMember> all = members.stream().filter(JsonMember::isListOfRows).toList();
        List<JsonMember> fit = all.stream()
                .filter(member -> isPage(member) || member.inner().stream().anyMatch(columns::needs))
                .toList();
        return fit.isEmpty() ? all : fit;
    }

    private void refuseColumns(List<JsonMember> members) {
        List<JsonMember> needed = members.stream()
                .filter(member -> columns.needed().contains(member.key()))
                .toList();
        boolean lists = needed.stream().allMatch(member -> member.kind() == JsonMember.Kind.LIST);
        boolean objects = needed.stream().allMatch(member -> member.kind() == JsonMember.Kind.OBJECT);
        if (!needed.isEmpty() && (lists || objects)) {
            String kind =
                    lists ? "columns of lists, which are no rows" : "columns of numbered values, which are no rows";
            throw refused(kind + "; pandas writes rows with to_json(…, orient=\"records\", lines=True)", ROWS);
        }
    }

    private void refuseObjectOfObjects(List<JsonMember> members) {
        boolean rowsByKey = !members.isEmpty()
                && members.stream().allMatch(member -> member.kind() == JsonMember.Kind.OBJECT)
                && members.getFirst().inner().stream().anyMatch(columns::needs);
        if (rowsByKey) {
            throw refused(
                    "an object of rows by key, such as " + members.getFirst().key()
                            + "; write its values as a list, with the key in a column id",
                    ROWS);
        }
    }

    private TaskSetException refused(String found, String allowed) {
        return new TaskSetException(file.path().toString(), found, allowed);
    }
}
