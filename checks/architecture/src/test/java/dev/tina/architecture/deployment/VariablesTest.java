package dev.tina.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tina.architecture.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever variable an image, docker-compose.yml or an overlay sets for a service is one that the service reads. */
class VariablesTest {

    static List<String> overlays() {
        return Overlay.names();
    }

    @Test
    void imagesSetWhatTheirServiceReads() throws Exception {
        var file = new Dockerfile(Repository.read("Dockerfile"));
        for (String image : DockerfileTest.IMAGES.keySet()) {
            requireRead(
                    image,
                    DockerfileTest.module(image),
                    List.copyOf(file.variables(image).keySet()));
        }
    }

    @Test
    void composeSetsWhatItsServicesRead() throws Exception {
        var compose = new Compose();
        for (String service : compose.ours()) {
            requireRead(service, DockerfileTest.module(compose.target(service)), compose.variables(service));
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void overlaysSetWhatTheirServicesRead(String name) throws Exception {
        Overlay overlay = Overlay.render(name);
        for (JsonNode workload : overlay.workloads().toList()) {
            String service = Overlay.nameOf(workload);
            requireRead(name + "/" + service, DockerfileTest.module(service), overlay.variables(workload));
        }
    }

    @Test
    void aVariableMisspelledIsFound() throws Exception {
        Variables trainer = Variables.ofService("trainer-service");
        assertThat(trainer.isRead("TINA_TRAINER_ADAPTERS")).isTrue();
        assertThat(trainer.isRead("TINA_TRAINER_ADAPTER")).isFalse();
        assertThat(trainer.isRead("TINA_ROLLOUT_DEVICE")).isFalse();
    }

    private static void requireRead(String where, String module, List<String> variables) throws Exception {
        Variables known = Variables.ofService(module);
        assertThat(variables.stream().filter(variable -> !known.isRead(variable)))
                .as("variables of " + where + " that " + module + " does not read")
                .isEmpty();
    }
}
