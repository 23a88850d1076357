package dev.tina.supervisor.system;

import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.broker.EmbeddedBroker;
import dev.tina.supervisor.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A running Tina: broker and Postgres first, then the services; taken down the other way round. */
public final class TinaSystem implements AutoCloseable {

    private final SystemPlan plan;
    private final DataFolder data;
    private final Addresses addresses;
    private final Consumer<String> news;
    private final ServiceProcesses services;
    private final Teardown teardown;
    private final String startedAt;
    private volatile boolean ready;

    private TinaSystem(
            SystemPlan plan, DataFolder data, Addresses addresses, Consumer<String> news, InstantSource clock) {
        this.plan = plan;
        this.data = data;
        this.addresses = addresses;
        this.news = news;
        this.startedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        this.teardown = new Teardown(news);
        this.services = new ServiceProcesses(addresses, data.logs(), news, this::writeState, plan.stopPatience());
    }

    /**
     * A system that is not started yet, so that whoever waits for a signal can close it at any time.
     *
     * @param data belongs to the system from here on, and is closed with it
     * @param news told, in one sentence each, of what goes wrong while it runs
     */
    public static TinaSystem of(
            SystemPlan plan, DataFolder data, FreePorts ports, Consumer<String> news, InstantSource clock) {
        return new TinaSystem(plan, data, Addresses.choose(plan.services(), plan.port(), ports), news, clock);
    }

    /** Brings everything up and returns when every service is ready. */
    public void start(Duration deadline) throws InterruptedException, IOException {
        start(deadline, line -> {});
    }

    /**
     * As {@link #start(Duration)}.
     *
     * @param told in one sentence each what the start waits for, and what is ready
     */
    public void start(Duration deadline, Consumer<String> told) throws InterruptedException, IOException {
        var progress = new StartProgress(told);
        progress.waitingFor("Postgres and the broker");
        teardown.add(data);
        teardown.add(StateFile.in(data.path())::delete);
        var broker = CompletableFuture.supplyAsync(() -> startBroker(progress), TinaSystem::inOwnThread);
        var postgres = CompletableFuture.supplyAsync(() -> startPostgres(progress), TinaSystem::inOwnThread);
        Database database = both(broker, postgres);
        teardown.add(services);
        startServices(database);
        services.awaitReady(deadline, progress);
        ready = true;
        writeState();
    }

    private static Database both(
            CompletableFuture<EmbeddedBroker> broker, CompletableFuture<SupervisedPostgres> postgres) {
        try {
            CompletableFuture.allOf(broker, postgres).join();
            return postgres.join().database();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private EmbeddedBroker startBroker(StartProgress progress) {
        try {
            var folder = data.path().resolve("kafka");
            var broker = EmbeddedBroker.start(folder, addresses.broker(), addresses.brokerController());
            progress.ready("the broker");
            return teardown.add(broker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SupervisedPostgres startPostgres(StartProgress progress) {
        var folder = data.path().resolve("postgres");
        var log = data.logs().resolve("postgres.log");
        var postgres = SupervisedPostgres.start(
                new SupervisedPostgres.Plan(plan.postgres(), folder, addresses.postgres(), log), news);
        progress.ready("Postgres");
        return teardown.add(postgres);
    }

    private void startServices(Database database) throws IOException {
        Path adminKey = plan.keys() ? AdminKey.in(data.path()).ensure() : null;
        var environment = new ServiceEnvironment(addresses, database, plan.home(), data.path(), adminKey);
        for (ServiceProgram program : plan.services()) {
            if (plan.leftOut().contains(program.name())) {
                leaveOut(program, environment);
            } else {
                services.start(program, environment, plan.home());
            }
        }
        writeState();
    }

    private void leaveOut(ServiceProgram program, ServiceEnvironment environment) throws IOException {
        var file = EnvironmentFile.in(data.path(), program.name());
        file.write(environment.of(program));
        teardown.add(file::delete);
        news.accept(
                program.name() + " is left out; start it in " + plan.home() + " with the variables of " + file.path());
    }

    /** The public address. */
    public String gateway() {
        return addresses.url(ServiceProgram.GATEWAY);
    }

    /** One thread at a time, so that the file ends with the newest state. */
    private synchronized void writeState() {
        try {
            StateFile.in(data.path())
                    .write(new SystemState(
                            ProcessHandle.current().pid(),
                            startedAt,
                            gateway(),
                            addresses.kafka(),
                            addresses.jdbcUrl(),
                            ready,
                            services.states()));
        } catch (IOException e) {
            news.accept("cannot write the state file: " + e.getMessage());
        }
    }

    private static void inOwnThread(Runnable start) {
        Thread.ofPlatform().daemon().start(start);
    }

    @Override
    public void close() {
        teardown.close();
    }
}
