package dev.tina.cli.device.surroundings;

import dev.tina.doctor.CheckResult;
import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.broker.EmbeddedBroker;
import dev.tina.supervisor.dist.Distribution;
import dev.tina.supervisor.postgres.PostgresServer;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.RunningSystems;
import dev.tina.supervisor.system.StateFile;
import dev.tina.supervisor.system.SystemState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The checks of what a system on this machine needs beside the engine. */
public final class Surroundings {

    private final Home home;
    private final Path data;
    private final int port;
    private final InstantSource clock;

    /**
     * Of a system that runs or will run so.
     *
     * @param data its folder
     * @param port of its gateway
     */
    public Surroundings(Home home, Path data, int port, InstantSource clock) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.clock = clock;
    }

    /** @param progress told what is looked at now */
    public List<CheckResult> all(Consumer<String> progress) throws IOException {
        List<CheckResult> results = new ArrayList<>();
        progress.accept("disk, port and clock");
        results.add(CheckResult.attempt(
                "disk", data.toString(), () -> new DiskCheck(DiskCheck.UsableSpace.SYSTEM).of(data)));
        results.add(portCheck().of(port));
        results.add(new ClockCheck(clock, System::nanoTime).after(built()));
        Optional<SystemState> running =
                DataFolder.isClaimed(data) ? StateFile.in(data).read() : Optional.empty();
        if (running.isPresent()) {
            results.addAll(connected(running.get()));
        } else if (results.getFirst().isFailure()) {
            results.add(CheckResult.skipped("Kafka", "embedded", "not started, since the disk is at fault"));
            results.add(CheckResult.skipped("Postgres", "embedded", "not started, since the disk is at fault"));
        } else {
            results.addAll(started(progress));
        }
        return results;
    }

    private PortCheck portCheck() {
        return new PortCheck(FreePorts::isFree, this::systemOf, new PortOwner(Path.of("/proc"))::of);
    }

    private Optional<Path> systemOf(int gateway) {
        try {
            return new RunningSystems(home).ofPort(gateway);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the newest jar of the command line was written; the beginning of time where there is none. */
    private Instant built() throws IOException {
        Path jar = home.distribution().resolve("tina.jar");
        return Files.exists(jar) ? Files.getLastModifiedTime(jar).toInstant() : Instant.EPOCH;
    }

    private static List<CheckResult> connected(SystemState system) {
        String owner = "the system of process " + system.pid();
        return List.of(
                RunningCheck.of("Kafka", portOf(system.kafka()), owner),
                RunningCheck.of("Postgres", portOf(system.postgres().replaceAll("/[^/]*$", "")), owner));
    }

    /** Of an address that ends with a colon and the port. */
    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private List<CheckResult> started(Consumer<String> progress) {
        FreePorts ports = new FreePorts(new SecureRandom());
        StartCheck start = new StartCheck(DiskCheck.nearest(data), System::nanoTime);
        progress.accept("starting Kafka");
        CheckResult kafka = start.of(
                "Kafka",
                folder -> EmbeddedBroker.start(
                        folder.resolve("kafka"), ports.next(), ports.next(), folder.resolve("broker.log"))::close);
        progress.accept("starting Postgres");
        CheckResult postgres = start.of(
                "Postgres",
                folder -> PostgresServer.start(
                        new Distribution(home, System.getenv()).postgres(),
                        folder.resolve("postgres"),
                        ports.next(),
                        folder.resolve("postgres.log"))::close);
        return List.of(kafka, postgres);
    }
}
