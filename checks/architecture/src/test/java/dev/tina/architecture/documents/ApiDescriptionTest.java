package dev.tina.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tina.architecture.Repository;
import dev.tina.architecture.deployment.JsonSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code docs/openapi.json} is valid, and says of every operation all that somebody needs who generates a client. */
class ApiDescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final ObjectNode DESCRIPTION = (ObjectNode) read();
    private static final JsonNode SCHEMAS = DESCRIPTION.at("/components/schemas");

    private record Operation(String name, JsonNode says) {}

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Repository.read("docs/openapi.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Operation> operations() {
        return DESCRIPTION.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey() + " " + path.getKey(), method.getValue())))
                .toList();
    }

    @Test
    void itIsValid() {
        assertThat(JsonSchema.named("openapi-3.1.json").faults(DESCRIPTION)).isEmpty();
        JsonSchema meta = JsonSchema.ofSchemas();
        SCHEMAS.properties()
                .forEach(each -> assertThat(meta.faults(each.getValue()))
                        .as(each.getKey())
                        .isEmpty());
    }

    @Test
    void noSchemaAndNoAnswerIsLeftOpen() {
        SCHEMAS.properties()
                .forEach(each -> assertThat(each.getValue()).as(each.getKey()).isNotEmpty());
        operations()
                .forEach(operation -> operation.says().path("responses").properties().stream()
                        .filter(response -> response.getKey().matches("20[01]"))
                        .forEach(response -> assertThat(response.getValue().path("content"))
                                .as(operation.name())
                                .isNotEmpty()
                                .allMatch(content -> content.path("schema").size() > 0)));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DESCRIPTION.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DESCRIPTION.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationHasANameInWordsASummaryAndATagThatIsDescribed() {
        Map<String, JsonNode> tags = StreamSupport.stream(
                        DESCRIPTION.path("tags").spliterator(), false)
                .collect(Collectors.toMap(tag -> tag.path("name").asText(), tag -> tag));

        assertThat(tags.values())
                .allSatisfy(tag -> assertThat(tag.path("description").asText()).isNotBlank());
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            JsonNode says = operation.says();
            assertThat(says.path("operationId").asText()).as(operation.name()).matches("[a-z]+([A-Z][a-z]+)+");
            assertThat(says.path("summary").asText()).as(operation.name()).isNotBlank();
            assertThat(says.path("tags")).as(operation.name()).hasSize(1);
            assertThat(tags).as(operation.name()).containsKey(says.at("/tags/0").asText());
        });
        assertThat(operations().stream()
                        .map(operation -> operation.says().path("operationId").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRefusalIsDescribedAsProblemDetails() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.says().path("responses").fieldNames())
                    .toIterable()
                    .as(operation.name())
                    .contains("400", "401", "403", "406", "429", "500", "503")
                    .anyMatch(status -> status.startsWith("2"));
            operation.says().path("responses").properties().stream()
                    .filter(response -> response.getKey().compareTo("400") >= 0)
                    .map(response -> resolved(response.getValue()))
                    .forEach(response -> assertThat(response.path("content").has("application/problem+json"))
                            .as(operation.name() + " " + response)
                            .isTrue());
        });
    }

    private static JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? DESCRIPTION.at(response.path("$ref").asText().substring(1))
                : response;
    }

    @Test
    void everyExampleIsOneThatItsSchemaAllows() {
        List<JsonNode> bodies = operations().stream()
                .map(operation -> operation.says().at("/requestBody/content/application~1json"))
                .filter(body -> body.has("examples"))
                .toList();

        assertThat(bodies)
                .isNotEmpty()
                .allSatisfy(body -> body.path("examples").forEach(example -> {
                    JsonNode schema = body.path("schema");
                    Stream<String> choices = schema.has("oneOf")
                            ? schema.path("oneOf").findValuesAsText("$ref").stream()
                            : Stream.of(schema.path("$ref").asText());
                    assertThat(choices.filter(choice -> !choice.isEmpty()).toList())
                            .allSatisfy(choice -> assertThat(JsonSchema.within(DESCRIPTION, choice)
                                            .faults(example.path("value")))
                                    .isEmpty());
                }));
    }

    @Test
    void recipeAndOverridesOfAJobTakeAnyKey() {
        JsonNode job = SCHEMAS.at("/JobRequest/properties");

        assertThat(job.at("/overrides/additionalProperties").asBoolean()).isTrue();
        assertThat(job.at("/recipe/type")).extracting(JsonNode::asText).contains("string", "object");
        assertThat(job.at("/recipe/additionalProperties").asBoolean()).isTrue();
    }
}
