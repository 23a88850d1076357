package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.postgres.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    private static final List<ServiceProgram> PROGRAMS = Stream.of(
                    "gateway",
                    "trainer-service",
                    "eval-service",
                    "rollout-service",
                    "rollout-service-2",
                    "reward-service")
            .map(name -> new ServiceProgram(name, List.of("java")))
            .toList();
    private static final Addresses ADDRESSES = Addresses.choose(PROGRAMS, 8080, new FreePorts(new Random(3)));
    private static final Database DATABASE = new Database("127.0.0.1", ADDRESSES.postgres(), "tina", "tina", "s3cret");

    @Test
    void onlyTheServicesWithATableKnowTheDatabasesPassword() {
        assertThat(PROGRAMS.stream()
                        .filter(program -> environment(null, program).containsValue("s3cret"))
                        .map(ServiceProgram::name))
                .containsExactly("gateway", "trainer-service", "eval-service");
    }

    @Test
    void everyServiceListensOnItsPortsOfLoopback() {
        assertThat(PROGRAMS)
                .allSatisfy(program -> assertThat(environment(null, program))
                        .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                        .containsEntry("SERVER_PORT", Integer.toString(ADDRESSES.port(program.name())))
                        .containsEntry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1")
                        .containsEntry(
                                "MANAGEMENT_SERVER_PORT", Integer.toString(ADDRESSES.managementPort(program.name()))));
    }

    @Test
    void everyServiceButTheGatewayKnowsTheBroker() {
        assertThat(PROGRAMS.stream()
                        .filter(program -> !ADDRESSES
                                .kafka()
                                .equals(environment(null, program).get("SPRING_KAFKA_BOOTSTRAP_SERVERS")))
                        .map(ServiceProgram::name))
                .containsExactly("gateway");
    }

    @Test
    void gatewayKnowsTheServicesBehindItThatThereAre() {
        assertThat(environment(null, PROGRAMS.getFirst()))
                .containsEntry("TINA_GATEWAY_TRAINER", ADDRESSES.url("trainer-service"))
                .containsEntry("TINA_GATEWAY_EVALUATION", ADDRESSES.url("eval-service"))
                .containsEntry("TINA_GATEWAY_REWARD", ADDRESSES.url("reward-service"));
        var gateway = PROGRAMS.getFirst();
        var alone = Addresses.choose(List.of(gateway), 8080, new FreePorts(new Random(4)));
        assertThat(new ServiceEnvironment(alone, DATABASE, Path.of("/home"), Path.of("/data"), null).of(gateway))
                .doesNotContainKeys("TINA_GATEWAY_TRAINER", "TINA_GATEWAY_EVALUATION", "TINA_GATEWAY_REWARD");
    }

    @Test
    void gatewayAsksForKeysWhereThereIsAFileOfOne() {
        assertThat(environment(null, PROGRAMS.getFirst())).doesNotContainKey("TINA_GATEWAY_ACCESS");
        assertThat(environment(Path.of("/data/admin.key"), PROGRAMS.getFirst()))
                .containsEntry("TINA_GATEWAY_ACCESS", "keys")
                .containsEntry("TINA_GATEWAY_BOOTSTRAP_KEY_FILE", "/data/admin.key");
    }

    @Test
    void trainerKeepsItsFilesInTheDataFolder() {
        assertThat(environment(null, PROGRAMS.get(1)))
                .containsEntry("TINA_TRAINER_MODELS", "/home")
                .containsEntry("TINA_TRAINER_ADAPTERS", "/data/adapters")
                .containsEntry("TINA_TRAINER_STATES", "/data/states")
                .containsEntry("TINA_TRAINER_JOBS", "/data/jobs");
    }

    @Test
    void trainerAndEvalServiceReadTheSameUploadedFiles() {
        assertThat(PROGRAMS.stream()
                        .filter(program -> "/data/datasets"
                                .equals(environment(null, program).get("TINA_DATASETS")))
                        .map(ServiceProgram::name))
                .containsExactlyInAnyOrder("trainer-service", "eval-service");
    }

    @Test
    void everyRolloutWorkerGivesFreedMemoryBack() {
        assertThat(PROGRAMS.stream()
                        .filter(program -> environment(null, program).containsKey("MALLOC_MMAP_THRESHOLD_"))
                        .map(ServiceProgram::name))
                .containsExactly("rollout-service", "rollout-service-2");
    }

    @Test
    void trainerAndRolloutWorkersShareTheMachinesMemory() {
        assertThat(environment(null, PROGRAMS.get(1))).containsEntry("TINA_TRAINER_MEMORY_SHARE", "0.4");
        assertThat(PROGRAMS.stream()
                        .map(program -> environment(null, program).get("TINA_ROLLOUT_MEMORY_SHARE"))
                        .filter(share -> share != null))
                .containsExactly("0.2", "0.2");
        var onAGpu = new ServiceProgram("rollout-service", List.of("java"), Map.of("TINA_ROLLOUT_DEVICE", "cuda:0"));
        assertThat(environment(null, onAGpu)).doesNotContainKey("TINA_ROLLOUT_MEMORY_SHARE");
    }

    @Test
    void whatAProgramBringsOfItsOwnComesLast() {
        var worker = new ServiceProgram(
                "rollout-service", List.of("java"), Map.of("TINA_ROLLOUT_THREADS", "2", "MALLOC_ARENA_MAX", "1"));

        assertThat(environment(null, worker))
                .containsEntry("TINA_ROLLOUT_THREADS", "2")
                .containsEntry("MALLOC_ARENA_MAX", "1");
    }

    private static Map<String, String> environment(@Nullable Path adminKey, ServiceProgram program) {
        return new ServiceEnvironment(ADDRESSES, DATABASE, Path.of("/home"), Path.of("/data"), adminKey).of(program);
    }
}
