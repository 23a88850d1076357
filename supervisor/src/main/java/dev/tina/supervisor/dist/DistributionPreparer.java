package dev.tina.supervisor.dist;

import dev.tina.common.FileTrees;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.SystemPlan;
import dev.tina.supervisor.system.TinaSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Makes what was built start quickly: unpacks Postgres and the services, and makes the caches of the JVMs. */
public final class DistributionPreparer {

    private static final Duration START_DEADLINE = Duration.ofMinutes(4);
    private static final int UNPACKED_AT_ONCE = 2;
    private static final Duration CACHE_PATIENCE = Duration.ofMinutes(2);

    private final Home home;
    private final Distribution distribution;

    public DistributionPreparer(Home home) {
        this.home = home;
        this.distribution = new Distribution(home, System.getenv());
    }

    /** @param progress told of each step in a few words */
    public void run(Consumer<String> progress) throws IOException, InterruptedException {
        progress.accept("unpacking Postgres");
        distribution.postgres();
        unpackServices(progress);
        distribution.compilerDirectives().write();
        progress.accept("starting everything once, to remember what a start needs");
        makeCaches(progress);
    }

    private void unpackServices(Consumer<String> progress) throws IOException, InterruptedException {
        try (var workers = Executors.newFixedThreadPool(UNPACKED_AT_ONCE)) {
            List<Callable<Path>> all = ServiceKind.ALL.stream()
                    .map(kind -> (Callable<Path>) () -> unpack(kind, progress))
                    .toList();
            for (Future<Path> one : workers.invokeAll(all)) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandFailure failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    private Path unpack(ServiceKind kind, Consumer<String> progress) throws IOException, InterruptedException {
        Path folder = distribution.serviceFolder(kind.name());
        new ServiceUnpacking(kind, folder, progress).run(builtJar(kind.name()));
        return folder;
    }

    /** Starts and stops everything once, on a folder of its own; services without a cache start too, but slower. */
    private void makeCaches(Consumer<String> progress) throws IOException, InterruptedException {
        Path data = home.distribution().resolve("first-start");
        FileTrees.delete(data);
        var ports = new FreePorts(new SecureRandom());
        var plan = new SystemPlan(
                home.root(),
                ports.next(),
                distribution.postgres(),
                distribution.servicesMakingCaches(),
                CACHE_PATIENCE,
                false,
                Set.of());
        try (var system = TinaSystem.of(plan, DataFolder.claim(data), ports, progress, InstantSource.system())) {
            system.start(START_DEADLINE, progress);
        } catch (CommandFailure e) {
            progress.accept("starts will be slower: " + e.getMessage());
        }
        FileTrees.delete(data);
    }

    private Path builtJar(String service) throws IOException {
        Path target = home.root().resolve(service).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, service + "-*-exec.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            }
        }
        throw new CommandFailure(
                service + " has not been built: there is no " + target + "/" + service + "-*-exec.jar");
    }
}
