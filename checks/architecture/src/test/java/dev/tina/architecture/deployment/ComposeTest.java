package dev.tina.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tina.architecture.Repository;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** docker-compose.yml is valid, starts in order, and gives each service no more than it needs. */
class ComposeTest {

    private static final JsonSchema SCHEMA = JsonSchema.named("compose-spec.json");

    private final Compose compose = new Compose();

    @Test
    void theFileIsValidByTheComposeSchema() {
        assertThat(SCHEMA.faults(compose.document)).isEmpty();
    }

    @Test
    void aKeyMisspelledIsFound() {
        ((ObjectNode) compose.service("gateway")).putArray("port");
        assertThat(SCHEMA.faults(compose.document)).singleElement().asString().contains("port");
    }

    @Test
    void everyServiceHasAnImageOfItsOwnTarget() {
        assertThat(compose.ours())
                .allSatisfy(name -> assertThat(DockerfileTest.IMAGES).containsKey(compose.target(name)));
        assertThat(compose.ours().stream().map(compose::target))
                .containsExactlyInAnyOrderElementsOf(DockerfileTest.IMAGES.keySet());
    }

    @Test
    void oneOfTheProfilesHasEachDevice() {
        assertThat(profile("rollout-cpu")).isEqualTo("cpu");
        assertThat(profile("trainer-cpu")).isEqualTo("cpu");
        assertThat(profile("rollout-gpu")).isEqualTo("gpu");
        assertThat(profile("trainer-gpu")).isEqualTo("gpu");
        assertThat(device("rollout-gpu")).isEqualTo("0");
        assertThat(device("trainer-gpu")).isEqualTo("1");
    }

    @Test
    void nothingStartsBeforeWhatItNeedsIsHealthy() {
        for (String name : compose.ours()) {
            JsonNode needs = compose.service(name).path("depends_on");
            assertThat(needs).as(name).isNotEmpty();
            needs.properties().forEach(need -> {
                assertThat(need.getValue().path("condition").asText()).isEqualTo("service_healthy");
                JsonNode needed = compose.service(need.getKey());
                assertThat(needed.has("healthcheck") || needed.has("build"))
                        .as(need.getKey())
                        .isTrue();
                assertThat(needed.has("profiles")).as(need.getKey()).isFalse();
            });
        }
    }

    @Test
    void noServiceOfOursMayWriteToItsImageOrBecomeMoreThanItIs() {
        for (String name : compose.ours()) {
            JsonNode service = compose.service(name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
            assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
            assertThat(service.at("/tmpfs/0").asText()).isEqualTo("/tmp:exec");
        }
    }

    @Test
    void everyPortIsOpenOnThisMachineAlone() {
        for (String name : compose.services()) {
            compose.service(name)
                    .path("ports")
                    .forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
        }
    }

    @Test
    void passwordsComeByFileAlone() {
        for (String name : compose.services()) {
            assertThat(compose.variables(name).stream()
                            .filter(variable -> variable.contains("PASSWORD") && !variable.endsWith("_FILE")))
                    .as(name)
                    .isEmpty();
        }
        compose.document
                .path("secrets")
                .forEach(secret -> assertThat(secret.has("file")).isTrue());
    }

    @Test
    void whoReadsAdaptersFindsThemWhereTheTrainerPutsThem() {
        for (String name : List.of("rollout-cpu", "trainer-cpu", "rollout-gpu", "trainer-gpu", "eval")) {
            assertThat(StreamSupport.stream(
                                    compose.service(name).path("volumes").spliterator(), false)
                            .map(JsonNode::asText))
                    .as(name)
                    .anyMatch(volume -> volume.matches("files:/var/lib/tina(:ro)?"));
        }
    }

    @Test
    void theExampleOfTheEnvironmentHoldsEveryVariableWithItsDefault() {
        Map<String, String> example = new TreeMap<>();
        Repository.read(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> example.put(pair[0], pair[1]));
        assertThat(example).isEqualTo(Compose.references());
    }

    private String profile(String service) {
        return compose.service(service).at("/profiles/0").asText();
    }

    private String device(String service) {
        return compose.service(service)
                .at("/deploy/resources/reservations/devices/0/device_ids/0")
                .asText();
    }
}
