package dev.tina.supervisor.command;

import dev.tina.common.ParentWatch;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.dist.Distribution;
import dev.tina.supervisor.system.AdminKey;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.Placement;
import dev.tina.supervisor.system.RunningSystems;
import dev.tina.supervisor.system.SystemPlan;
import dev.tina.supervisor.system.TinaSystem;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the system until Ctrl-C, or in the background. */
@Command(
        name = "up",
        description = {
            "Starts the system: a broker, a database and the five services, all on this machine's loopback address.",
            "It runs until Ctrl-C or './tina down'."
        })
public final class UpCommand implements Callable<Integer> {

    /** Begins each line that a system says of itself. */
    static final String SPEAKER = "tina: ";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DataOption data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the gateway; ${DEFAULT-VALUE} by default.")
    private int port;

    @Option(
            names = "--ready-within",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Gives up when the system is not ready by then; ${DEFAULT-VALUE} by default.")
    private int readyWithinSeconds;

    @Option(
            names = "--keys",
            description = "The gateway asks for keys, which './tina key create' makes; the commands that use this data"
                    + " folder find one by themselves.")
    private boolean keys;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeviceOptions devices;

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            split = ",",
            description = "Services to leave out, such as trainer-service, for whoever starts them in an IDE; what each"
                    + " needs is in DIR/SERVICE.env.")
    private @Nullable List<String> leftOut;

    @Option(names = "--detach", description = "Returns when the system is ready and leaves it running.")
    private boolean detach;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    /**
     * A system that was left running.
     *
     * @param logs the folder of its logs
     * @param adminKey the file of its key of scope admin; null where the gateway asks for none
     */
    private record Started(
            SystemView system, String logs, @Nullable String adminKey) {

        private List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(
                    "Tina is ready: " + system.gateway(), "dashboard: " + system.dashboard(), "logs:      " + logs));
            if (adminKey != null) {
                lines.add("admin key: in " + adminKey);
            }
            lines.add("stop it with ./tina down --data " + system.data());
            return lines;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var deadline = Duration.ofSeconds(readyWithinSeconds);
        if (detach && leftOut != null) {
            throw new CommandFailure("--without and --detach exclude each other; leave --detach out");
        }
        if (console.isJson() && !detach) {
            throw console.misuse("-o json is for --detach; a system in the foreground has no result");
        }
        DataFolder.requireUnclaimed(data.folder());
        requireFree(port);
        return detach ? detach(deadline) : run(deadline);
    }

    private int detach(Duration deadline) throws IOException, InterruptedException {
        Path folder = data.folder();
        devices.place(sentence -> {}); // refuses at once; what is chosen the system itself tells
        var start = new DetachedSystem.Start(folder, port, devices.arguments(), deadline, keys);
        var system = DetachedSystem.start(start, DetachedSystem.Bond.NONE, console::say);
        var started = new Started(
                SystemView.of(folder, system.state()),
                folder.resolve("logs").toString(),
                keys ? AdminKey.in(folder).file().toString() : null);
        console.result(started, started::lines);
        return CommandLine.ExitCode.OK;
    }

    private int run(Duration deadline) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var placement = devices.place(this::say);
        var folder = DataFolder.claim(data.folder());
        var stopped = new CountDownLatch(1);
        var ports = new FreePorts(new SecureRandom());
        var system = TinaSystem.of(plan(placement), folder, ports, this::say, InstantSource.system());
        var note = new RunningSystems(Home.find()).add(folder.path());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, note, stopped)));
        if (ParentWatch.isWanted()) {
            ParentWatch.start(System.in, () -> System.exit(0));
        }
        say("starting; logs in " + folder.logs());
        system.start(deadline, this::say);
        say("ready after %.1f s: %s (dashboard: %2$s/dashboard/)"
                .formatted((System.nanoTime() - begin) / 1e9, system.gateway()));
        if (keys) {
            say("the key of scope admin is in " + AdminKey.in(folder.path()).file());
        }
        stopped.await();
        return CommandLine.ExitCode.OK;
    }

    private SystemPlan plan(Placement placement) throws IOException {
        var distribution = new Distribution(Home.find(), System.getenv());
        var services =
                placement.among(distribution.services(), Runtime.getRuntime().availableProcessors());
        return new SystemPlan(Home.find().root(), port, distribution.postgres(), services)
                .withKeys(keys)
                .without(leftOut == null ? List.of() : leftOut);
    }

    private void stop(TinaSystem system, AutoCloseable note, CountDownLatch stopped) {
        system.close();
        try {
            note.close();
        } catch (Exception e) { // the system has stopped whatever becomes of its note
            say("stopping: " + e);
        }
        stopped.countDown();
    }

    private static void requireFree(int port) throws IOException {
        if (port < 1 || port > 65_535) {
            throw new CommandFailure("--port must be between 1 and 65535, was " + port);
        }
        if (!FreePorts.isFree(port)) {
            String user = new RunningSystems(Home.find())
                    .ofPort(port)
                    .map(folder ->
                            " by the system of " + folder + "; stop that with './tina down --data " + folder + "' or")
                    .orElse(";");
            throw new CommandFailure("port " + port + " of 127.0.0.1 is in use" + user + " choose another with --port");
        }
    }

    private void say(String sentence) {
        console.say(SPEAKER + sentence);
    }
}
