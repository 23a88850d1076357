package dev.tina.tasks.mapping;

import dev.tina.common.StorableText;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.rows.DataRow;
import dev.tina.tasks.rows.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes a task of a row, as a mapping says. */
public final class RowMapper {

    private static final String TEXT = "a text that is not blank, or a number";
    private static final String WHOLE = "a text of whole characters";
    private static final String WITHOUT_NUL = WHOLE + ", without the character NUL";
    private static final String SYSTEM = "system";
    private static final String CONVERSATION = "a text, or a list of messages with one by the user";

    private final ColumnMapping mapping;
    private final Function<String, Optional<String>> faultOfAnswer;

    /**
     * Maps by the given declaration.
     *
     * @param faultOfAnswer why a reference answer cannot be read; empty if it can
     */
    public RowMapper(ColumnMapping mapping, Function<String, Optional<String>> faultOfAnswer) {
        this.mapping = mapping;
        this.faultOfAnswer = faultOfAnswer;
    }

    /**
     * The row as a task.
     *
     * @param number of the row, counted from 1; its identity where no column holds one
     * @throws TaskSetException naming the row and the column that is wrong
     */
    public Task task(DataRow row, long number) {
        mapping.require().forEach(column -> text(row, column));
        mapping.keep().forEach(column -> readable(row, column, Columns.at(row.values(), column)));
        ChatColumn.Asked asked = asked(row);
        asked.earlier().forEach(turn -> withoutNul(row, mapping.problem(), turn.content()));
        String problem = withoutNul(row, mapping.problem(), asked.problem());
        return new Task(id(row, number), problem, answer(row), metadata(row.values()), asked.earlier());
    }

    private String id(DataRow row, long number) {
        boolean numbered = mapping.id().isEmpty()
                ? row.values().path("id").isMissingNode()
                : mapping.id().filter(ColumnMapping.ROW::equals).isPresent()
                        && row.values().path(ColumnMapping.ROW).isMissingNode();
        String column = mapping.id().orElse("id");
        return numbered ? "row-" + number : withoutNul(row, column, text(row, column));
    }

    private ChatColumn.Asked asked(DataRow row) {
        JsonNode value = Columns.at(row.values(), mapping.problem());
        if (ChatText.isPartsOf(value)) {
            return new ChatColumn.Asked(List.of(), ChatText.of(value, row.place() + " " + mapping.problem()));
        }
        return value.isArray()
                ? conversation(row, value)
                : new ChatColumn.Asked(List.of(), text(row, mapping.problem()));
    }

    private ChatColumn.Asked conversation(DataRow row, JsonNode messages) {
        String column = mapping.problem();
        return ChatColumn.read(messages, row.place() + " " + column)
                .map(asked -> asked.under(row.values().path(SYSTEM)))
                .orElseThrow(() -> wrong(row, column, Columns.shown(messages), CONVERSATION));
    }

    private String answer(DataRow row) {
        String column = mapping.answer().column();
        String text = text(row, column);
        String answer = mapping.answer().inSolution()
                ? FinalAnswer.of(text)
                        .orElseThrow(() ->
                                wrong(row, column, Columns.shortened(text), "a solution with \\boxed{…} or #### in it"))
                : text;
        whole(row, column, answer);
        faultOfAnswer.apply(answer).ifPresent(fault -> {
            throw wrong(row, column, Columns.shortened(answer), "a readable answer (" + fault + ")");
        });
        return answer;
    }

    /** Neither databases nor tokenizers can take half a character or NUL. */
    private static String withoutNul(DataRow row, String column, String text) {
        int at = text.indexOf(0);
        if (at >= 0) {
            throw wrong(row, column, "one with NUL at place " + (at + 1), WITHOUT_NUL);
        }
        return whole(row, column, text);
    }

    /** No event can carry half a character. */
    private static String whole(DataRow row, String column, String text) {
        int at = StorableText.indexOfHalf(text);
        if (at >= 0) {
            String half = StorableText.visible(text.substring(at, at + 1));
            throw wrong(row, column, "one with half a character (" + half + ") at place " + (at + 1), WHOLE);
        }
        return text;
    }

    private static JsonNode readable(DataRow row, String column, JsonNode value) {
        String unreadable = Unreadable.in(value);
        if (!unreadable.isEmpty()) {
            throw wrong(row, column, unreadable, "a value that can be given as text or number");
        }
        return value;
    }

    private static String text(DataRow row, String column) {
        JsonNode value = readable(row, column, Columns.at(row.values(), column));
        return Columns.text(value).orElseThrow(() -> {
            return wrong(row, column, found(value, row.values()), TEXT);
        });
    }

    private static String found(JsonNode value, JsonNode row) {
        if (value.isMissingNode()) {
            return "missing" + others(row);
        }
        if (value.isNumber()) {
            return Columns.shortened(value.asString());
        }
        return value.isBoolean()
                ? value + ", a truth value; write it as the text that answers end in, such as \"True\" or \"Yes\""
                : Columns.shortened(value.toString());
    }

    private static String others(JsonNode row) {
        return row.propertyStream().map(Map.Entry::getKey).collect(Collectors.joining(", ", " (there are: ", ")"));
    }

    private Map<String, String> metadata(JsonNode row) {
        Map<String, String> metadata = new HashMap<>();
        for (Map.Entry<String, JsonNode> column : row.properties()) {
            if (!isPartOfTask(column.getKey()) && isKept(column.getKey(), column.getValue())) {
                metadata.put(
                        column.getKey(),
                        column.getValue().asString(column.getValue().toString()));
            }
        }
        return metadata;
    }

    private boolean isPartOfTask(String column) {
        return column.equals(mapping.id().orElse("id"))
                || column.equals(mapping.problem())
                || (column.equals(mapping.answer().column())
                        && !mapping.answer().inSolution());
    }

    private boolean isKept(String column, JsonNode value) {
        boolean isShort = value.isValueNode()
                && !value.isNull()
                && !value.isPojo()
                && value.asString().length() <= ColumnMapping.SHORT;
        return mapping.keeps(column) || (mapping.wants(column, false) && isShort && !isSolution(column));
    }

    private boolean isSolution(String column) {
        return mapping.answer().inSolution() && column.equals(mapping.answer().column());
    }

    private static TaskSetException wrong(DataRow row, String column, String found, String allowed) {
        return new TaskSetException(row.place() + " " + column, found, allowed);
    }
}
