package dev.tina.tasks.rows;

import tools.jackson.databind.JsonNode;

/**
 * A row of a file.
 *
 * @param place where it stands, for example {@code tasks.jsonl:17}
 * @param values its columns as a JSON object
 */
public record DataRow(String place, JsonNode values) {}
