package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.TestJvm;
import dev.tina.supervisor.postgres.TestPostgres;
import dev.tina.supervisor.process.Readiness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class TinaSystemTest {

    private static final Duration DEADLINE = Duration.ofMinutes(3);

    private final FreePorts ports = new FreePorts(new Random());
    private final List<String> news = new CopyOnWriteArrayList<>();

    @TempDir
    Path data;

    @Test
    void systemStartsIsFoundByItsStateFileAndLeavesNothingBehind() throws Exception {
        SystemState state;
        try (var system = system(fakes("gateway", "trainer-service", "reward-service", "eval-service"))) {
            system.start(DEADLINE);
            state = state();

            assertThat(state.ready()).isTrue();
            assertThat(state.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(state.services())
                    .extracting(SystemState.ServiceState::restarts)
                    .containsOnly(0);
            assertThat(Readiness.of(state.services().getFirst().readiness())).isTrue();
            assertThat(Files.readString(data.resolve("logs/trainer-service.log")))
                    .contains("kafka " + state.kafka());
        }
        assertThat(state.services()).noneMatch(service -> isAlive(service.pid()));
        assertThat(StateFile.in(data).read()).isEmpty();
        assertThat(DataFolder.isClaimed(data)).isFalse();
    }

    @Test
    void killedServiceIsReadyAgainOnItsPortAndTheStateFileSaysSo() throws Exception {
        try (var system = system(fakes("gateway", "rollout-service"))) {
            system.start(DEADLINE);
            var before = state().services().getLast();
            ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();

            await().atMost(DEADLINE).until(() -> state().services().getLast().restarts() == 1);
            var after = state().services().getLast();
            assertThat(after.pid()).isNotEqualTo(before.pid());
            assertThat(after.port()).isEqualTo(before.port());
            assertThat(after.management()).isEqualTo(before.management());
            await().atMost(DEADLINE).until(() -> Readiness.of(after.readiness()));
            assertThat(news).singleElement().asString().startsWith("rollout-service (process " + before.pid() + ")");
        }
    }

    @Test
    void gatewayThatAsksForKeysGetsTheFileOfOneThatOnlyTheOwnerCanRead() throws Exception {
        var plan = new SystemPlan(data, ports.next(), TestPostgres.binaries(), fakes("gateway", "reward-service"));
        String key;
        try (var system =
                TinaSystem.of(plan.withKeys(true), DataFolder.claim(data), ports, news::add, Clock.systemUTC())) {
            system.start(DEADLINE);
            key = AdminKey.in(data).read().orElseThrow();
        }
        Path file = data.resolve("admin.key");
        assertThat(key).matches("tina_[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(data.resolve("logs/gateway.log")))
                .contains("access keys by " + file)
                .doesNotContain(key);
        assertThat(Files.readString(data.resolve("logs/reward-service.log"))).contains("access null by null");
        assertThat(Files.readString(AdminKey.in(data).ensure()).strip()).isEqualTo(key);
    }

    @Test
    void serviceLeftOutIsNotStartedAndItsEnvironmentLiesInAFileThatOnlyTheOwnerCanRead() throws Exception {
        var plan = new SystemPlan(data, ports.next(), TestPostgres.binaries(), fakes("gateway", "trainer-service"));
        Path file = data.resolve("trainer-service.env");
        try (var system = TinaSystem.of(
                plan.without(List.of("trainer-service")),
                DataFolder.claim(data),
                ports,
                news::add,
                Clock.systemUTC())) {
            system.start(DEADLINE);

            assertThat(state().services())
                    .extracting(SystemState.ServiceState::name)
                    .containsExactly("gateway");
            assertThat(Files.readAllLines(file))
                    .contains(
                            "SPRING_KAFKA_BOOTSTRAP_SERVERS=" + state().kafka(),
                            "SPRING_DATASOURCE_URL=" + state().postgres(),
                            "SERVER_ADDRESS=127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(news).singleElement().asString().contains("trainer-service is left out", file.toString());
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void serviceThatIsNotInThePlanCannotBeLeftOut() throws Exception {
        var plan = new SystemPlan(data, ports.next(), TestPostgres.binaries(), fakes("gateway"));

        assertThatThrownBy(() -> plan.without(List.of("trainer")))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("--without must name a service of [gateway], was trainer");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noSecretStandsInACommandLine() throws Exception {
        var plan = new SystemPlan(data, ports.next(), TestPostgres.binaries(), fakes("gateway", "trainer-service"));
        try (var system =
                TinaSystem.of(plan.withKeys(true), DataFolder.claim(data), ports, news::add, Clock.systemUTC())) {
            system.start(DEADLINE);
            String password =
                    Files.readString(data.resolve("postgres/password")).strip();
            String key = AdminKey.in(data).read().orElseThrow();

            List<String> lines = ProcessHandle.current()
                    .descendants()
                    .map(TinaSystemTest::commandLine)
                    .toList();
            assertThat(lines.stream().filter(line -> line.contains("FakeService")))
                    .hasSize(2);
            assertThat(lines.stream().filter(line -> line.contains("postgres"))).isNotEmpty();
            assertThat(lines).noneMatch(line -> line.contains(password) || line.contains(key));
        }
    }

    @Test
    void stateFileSaysWhenTheSystemWasStarted() throws Exception {
        var clock = Clock.fixed(Instant.parse("2026-07-01T10:00:00.5Z"), ZoneOffset.UTC);
        var plan = new SystemPlan(data, ports.next(), TestPostgres.binaries(), fakes("gateway"));
        try (var system = TinaSystem.of(plan, DataFolder.claim(data), ports, news::add, clock)) {
            system.start(DEADLINE);

            assertThat(state().startedAt()).isEqualTo("2026-07-01T10:00:00Z");
        }
    }

    @Test
    void secondSystemOnTheSameFolderIsRefusedByTheProcessThatHasIt() throws Exception {
        try (var system = system(fakes("gateway"))) {
            system.start(DEADLINE);

            assertThatThrownBy(() -> DataFolder.claim(data))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("in use by the system of process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void serviceThatCannotStartIsToldWithTheEndOfItsLog() throws Exception {
        var broken = new ServiceProgram("gateway", List.of("/bin/sh", "-c", "echo no such model; exit 4"));
        try (var system = system(List.of(broken))) {
            assertThatThrownBy(() -> system.start(DEADLINE))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("gateway died 3 times while starting")
                    .hasMessageContaining("no such model");
        }
        assertThat(DataFolder.isClaimed(data)).isFalse();
    }

    private TinaSystem system(List<ServiceProgram> services) throws IOException {
        var plan = new SystemPlan(data, ports.next(), TestPostgres.binaries(), services);
        return TinaSystem.of(plan, DataFolder.claim(data), ports, news::add, Clock.systemUTC());
    }

    private static List<ServiceProgram> fakes(String... names) {
        return Stream.of(names)
                .map(name -> new ServiceProgram(name, TestJvm.command(FakeService.class)))
                .toList();
    }

    private SystemState state() throws IOException {
        return StateFile.in(data).read().orElseThrow();
    }

    /** All of it, where {@link ProcessHandle.Info} gives the first 4,096 bytes; empty where the process has ended. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
