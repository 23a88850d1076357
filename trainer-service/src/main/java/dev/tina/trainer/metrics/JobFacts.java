package dev.tina.trainer.metrics;

import dev.tina.json.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a run is called and told at its beginning: the job's name and its recipe, as Postgres has them. */
final class JobFacts {

    private final JdbcClient jdbc;

    JobFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param settings of the recipe by their dotted keys */
    record Facts(String name, Map<String, String> settings) {}

    Facts of(UUID jobId) {
        return jdbc.sql("select name, recipe from job where id = :job")
                .param("job", jobId)
                .query((row, number) -> facts(row.getString("name"), row.getString("recipe")))
                .single();
    }

    private static Facts facts(String name, String recipe) {
        Map<String, String> settings = new LinkedHashMap<>();
        flatten("", StrictJson.mapper().readTree(recipe), settings);
        return new Facts(name, settings);
    }

    private static void flatten(String key, JsonNode value, Map<String, String> settings) {
        if (value.isObject() && !value.isEmpty()) {
            value.properties()
                    .forEach(field -> flatten(
                            key.isEmpty() ? field.getKey() : key + "." + field.getKey(), field.getValue(), settings));
        } else if (!value.isNull()) {
            settings.put(key, value.isString() ? value.asString() : value.toString());
        }
    }
}
