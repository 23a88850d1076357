package dev.tina.supervisor.command;

import dev.tina.common.ParentWatch;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.dist.Distribution;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.SystemPlan;
import dev.tina.supervisor.system.TinaSystem;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the system until Ctrl-C, or in the background. */
@Command(
        name = "up",
        description = {
            "Starts the system: a broker, a database and the five services, all on this machine's loopback address.",
            "It runs until Ctrl-C or './tina down'."
        })
public final class UpCommand implements Callable<Integer> {

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
    private RolloutOptions rollout;

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            split = ",",
            description = "Services to leave out, such as trainer-service, for whoever starts them in an IDE; what each"
                    + " needs is in DIR/SERVICE.env.")
    private @Nullable List<String> leftOut;

    @Option(names = "--detach", description = "Returns when the system is ready and leaves it running.")
    private boolean detach;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        var deadline = Duration.ofSeconds(readyWithinSeconds);
        DataFolder.requireUnclaimed(data.folder());
        requireFree(port);
        if (detach && leftOut != null) {
            throw new CommandFailure("--without and --detach exclude each other; leave --detach out");
        }
        if (detach) {
            var start = new DetachedSystem.Start(data.folder(), port, rollout.workers(), deadline, keys);
            var system = DetachedSystem.start(start, DetachedSystem.Bond.NONE);
            out.println("Tina is ready: " + system.state().gateway() + " (stop it with ./tina down)");
            return CommandLine.ExitCode.OK;
        }
        return run(out, deadline);
    }

    private int run(PrintWriter out, Duration deadline) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var folder = DataFolder.claim(data.folder());
        var stopped = new CountDownLatch(1);
        var ports = new FreePorts(new SecureRandom());
        var system = TinaSystem.of(plan(), folder, ports, news -> say(out, news), InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, stopped)));
        if (ParentWatch.isWanted()) {
            ParentWatch.start(System.in, () -> System.exit(0));
        }
        say(out, "starting; logs in " + folder.logs());
        system.start(deadline);
        say(
                out,
                "ready after %.1f s: %s (dashboard: %2$s/dashboard/)"
                        .formatted((System.nanoTime() - begin) / 1e9, system.gateway()));
        stopped.await();
        return CommandLine.ExitCode.OK;
    }

    private SystemPlan plan() throws IOException {
        var distribution = new Distribution(Home.find());
        var services = rollout.workers()
                .among(distribution.services(), Runtime.getRuntime().availableProcessors());
        return new SystemPlan(Home.find().root(), port, distribution.postgres(), services)
                .withKeys(keys)
                .without(leftOut == null ? List.of() : leftOut);
    }

    private static void stop(TinaSystem system, CountDownLatch stopped) {
        system.close();
        stopped.countDown();
    }

    private static void requireFree(int port) {
        if (port < 1 || port > 65_535) {
            throw new CommandFailure("--port must be between 1 and 65535, was " + port);
        }
        if (!FreePorts.isFree(port)) {
            throw new CommandFailure("port " + port + " of 127.0.0.1 is in use; choose another with --port");
        }
    }

    private static void say(PrintWriter out, String sentence) {
        out.println("tina: " + sentence);
        out.flush();
    }
}
