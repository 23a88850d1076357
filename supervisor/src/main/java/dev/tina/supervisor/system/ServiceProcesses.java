package dev.tina.supervisor.system;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.process.ChildLog;
import dev.tina.supervisor.process.ChildSpec;
import dev.tina.supervisor.process.Readiness;
import dev.tina.supervisor.process.RestartBackoff;
import dev.tina.supervisor.process.SupervisedProcess;
import dev.tina.supervisor.system.SystemState.ServiceState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The services as child processes: started side by side, kept alive, stopped together. */
final class ServiceProcesses implements AutoCloseable {

    private static final long POLL_MILLISECONDS = 100;
    private static final int DEATHS_BEFORE_GIVING_UP = 3;

    private final Addresses addresses;
    private final Path logs;
    private final Consumer<String> news;
    private final Runnable onChange;
    private final Duration stopPatience;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<SupervisedProcess> services = new ArrayList<>();

    /**
     * @param news told of each death of a service
     * @param onChange runs after a service was started again
     */
    ServiceProcesses(Addresses addresses, Path logs, Consumer<String> news, Runnable onChange, Duration stopPatience) {
        this.addresses = addresses;
        this.logs = logs;
        this.news = news;
        this.onChange = onChange;
        this.stopPatience = stopPatience;
    }

    synchronized void start(ServiceProgram program, ServiceEnvironment environment, Path folder) throws IOException {
        if (closing.getCount() == 0) {
            return;
        }
        var spec = new ChildSpec(program.name(), program.command(), environment.of(program), folder);
        var log = new ChildLog(logs.resolve(program.name() + ".log"));
        services.add(SupervisedProcess.start(
                spec, log, RestartBackoff.ofServices(), new SupervisedProcess.Listener(news, onChange)));
    }

    /** Returns when every service has said that it is ready, and tells of each when it does. */
    void awaitReady(Duration deadline, StartProgress progress) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        var waiting = new ArrayList<>(snapshot());
        progress.waitingFor(waiting.stream().map(SupervisedProcess::name).collect(Collectors.joining(", ")));
        while (true) {
            waiting.removeIf(service -> isReady(service, progress));
            if (waiting.isEmpty()) {
                return;
            }
            for (SupervisedProcess service : waiting) {
                requireHope(service, end, deadline);
            }
            if (closing.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new CommandFailure("stopped while starting");
            }
        }
    }

    private boolean isReady(SupervisedProcess service, StartProgress progress) {
        boolean ready = Readiness.of(addresses.readiness(service.name()));
        if (ready) {
            progress.ready(service.name());
        }
        return ready;
    }

    private static void requireHope(SupervisedProcess service, long end, Duration deadline) {
        if (service.restarts() >= DEATHS_BEFORE_GIVING_UP) {
            throw failure(service, "died " + service.restarts() + " times while starting");
        }
        if (System.nanoTime() > end) {
            throw failure(service, "was not ready after " + deadline.toSeconds() + " s");
        }
    }

    private static CommandFailure failure(SupervisedProcess service, String what) {
        return new CommandFailure(service.name() + " " + what + "; the end of its log "
                + service.log().file() + ":\n  "
                + String.join("\n  ", service.log().lastLines()));
    }

    List<ServiceState> states() {
        return snapshot().stream()
                .map(s -> new ServiceState(
                        s.name(), s.pid(), addresses.port(s.name()), addresses.managementPort(s.name()), s.restarts()))
                .toList();
    }

    private synchronized List<SupervisedProcess> snapshot() {
        return List.copyOf(services);
    }

    /** Asks all to end, then waits for each; what is under way is in Postgres and goes on at the next start. */
    @Override
    public void close() {
        closing.countDown();
        var all = snapshot();
        all.forEach(SupervisedProcess::askToStop);
        try {
            for (SupervisedProcess service : all) {
                service.awaitStop(stopPatience);
                service.log().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            news.accept("cannot close a log: " + e.getMessage());
        }
    }
}
