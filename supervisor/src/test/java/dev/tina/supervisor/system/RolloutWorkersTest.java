package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tina.supervisor.CommandFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolloutWorkersTest {

    private static final List<ServiceProgram> SERVICES = List.of(
            new ServiceProgram("gateway", List.of("java", "-jar", "gateway.jar")),
            new ServiceProgram("rollout-service", List.of("java", "-jar", "rollout.jar")));

    @Test
    void oneWorkerIsLeftAsItIs() {
        assertThat(new RolloutWorkers(1, List.of()).among(SERVICES, 8)).isEqualTo(SERVICES);
    }

    @Test
    void threeWorkersShareTheCoresAndTheGroups() {
        assertThat(new RolloutWorkers(3, List.of()).among(SERVICES, 8))
                .extracting(ServiceProgram::name, ServiceProgram::settings)
                .containsExactly(
                        tuple("gateway", Map.of()),
                        tuple("rollout-service", sharing("2", "10")),
                        tuple("rollout-service-2", sharing("2", "10")),
                        tuple("rollout-service-3", sharing("2", "10")));
        assertThat(new RolloutWorkers(5, List.of()).among(SERVICES, 2).getLast().settings())
                .isEqualTo(sharing("1", "8"));
    }

    @Test
    void devicesAreDealtOutInTurnAndThreadsOnlyWhereCoresAreShared() {
        assertThat(new RolloutWorkers(3, List.of("cuda:1", "cpu")).among(SERVICES, 8))
                .extracting(ServiceProgram::settings)
                .containsExactly(
                        Map.of(),
                        Map.of("TINA_ROLLOUT_DEVICE", "cuda:1", "TINA_ROLLOUT_CONCURRENCY", "10"),
                        Map.of("TINA_ROLLOUT_DEVICE", "cpu", "TINA_ROLLOUT_CONCURRENCY", "10"),
                        Map.of("TINA_ROLLOUT_DEVICE", "cuda:1", "TINA_ROLLOUT_CONCURRENCY", "10"));
    }

    private static Map<String, String> sharing(String threads, String groups) {
        return Map.of("TINA_ROLLOUT_THREADS", threads, "TINA_ROLLOUT_CONCURRENCY", groups);
    }

    @Test
    void withoutWorkersTheOthersRunAlone() {
        assertThat(new RolloutWorkers(0, List.of()).among(SERVICES, 8))
                .extracting(ServiceProgram::name)
                .containsExactly("gateway");
    }

    @Test
    void anImpossibleNumberIsRefused() {
        assertThatThrownBy(() -> new RolloutWorkers(-1, List.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("--rollout-workers must be between 0 and 64, was -1");
    }
}
