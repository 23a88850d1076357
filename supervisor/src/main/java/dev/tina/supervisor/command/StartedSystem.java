package dev.tina.supervisor.command;

import dev.tina.common.FileTrees;
import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.command.DetachedSystem.Bond;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.Placement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The system that a command works on: started for it, and stopped with it unless it is to be kept. */
public final class StartedSystem implements AutoCloseable {

    private static final Duration READY_DEADLINE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);
    private static final int USUAL_PORT = 8080;

    private final Options options;
    private final DetachedSystem system;
    private final Thread stopOnExit = new Thread(this::stop, "stop the system");
    private boolean left;

    private StartedSystem(Options options, DetachedSystem system) {
        this.options = options;
        this.system = system;
    }

    /**
     * How to start it.
     *
     * @param fresh whether the data folder is emptied first
     * @param keep whether it outlives the command
     * @param devices that its services compute on
     */
    public record Options(Path data, boolean fresh, int port, boolean keep, DeviceOptions devices) {

        public static Options of(Path folder, @Nullable Path data, @Nullable Integer port, boolean keep) {
            return new Options(
                    (data == null ? folder.resolve("data") : data)
                            .toAbsolutePath()
                            .normalize(),
                    data == null,
                    port == null ? usualOrFree() : port,
                    keep,
                    new DeviceOptions());
        }

        public Options with(DeviceOptions others) {
            return new Options(data, fresh, port, keep, others);
        }

        private static int usualOrFree() {
            return FreePorts.isFree(USUAL_PORT) ? USUAL_PORT : new FreePorts(new SecureRandom()).next();
        }
    }

    public static StartedSystem start(Options options, Consumer<String> say) throws IOException, InterruptedException {
        DataFolder.requireUnclaimed(options.data());
        Placement placement = options.devices().place(say);
        if (options.fresh()) {
            FileTrees.delete(options.data());
        }
        say.accept("starting the system; logs in " + options.data().resolve("logs"));
        long begin = System.nanoTime();
        var bond = options.keep() ? Bond.NONE : Bond.ENDS_WITH_STARTER;
        var start =
                new DetachedSystem.Start(options.data(), options.port(), placement.arguments(), READY_DEADLINE, false);
        var system = new StartedSystem(options, DetachedSystem.start(start, bond, line -> tellOfWaits(line, say)));
        Runtime.getRuntime().addShutdownHook(system.stopOnExit);
        say.accept("ready after %.1f s: %s (dashboard: %2$s/dashboard/)"
                .formatted((System.nanoTime() - begin) / 1e9, system.gateway()));
        return system;
    }

    /** Of what the system says while it starts, what it waits for. */
    private static void tellOfWaits(String line, Consumer<String> say) {
        if (line.startsWith("waiting for ")) {
            say.accept(line);
        }
    }

    public URI gateway() throws IOException {
        return URI.create(system.state().gateway());
    }

    /** After this, closing leaves the system running where that was asked for. */
    public void leaveIfWanted(Consumer<String> say) throws IOException {
        if (options.keep()) {
            left = true;
            Runtime.getRuntime().removeShutdownHook(stopOnExit);
            say.accept("the system keeps running at " + gateway() + "; stop it with './tina down --data "
                    + options.data() + "'");
        }
    }

    private synchronized void stop() {
        if (!left) {
            left = true;
            try {
                system.stop(STOP_PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
