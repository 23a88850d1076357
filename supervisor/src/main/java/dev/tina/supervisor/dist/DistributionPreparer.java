package dev.tina.supervisor.dist;

import dev.tina.common.FileTrees;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.SystemPlan;
import dev.tina.supervisor.system.TinaSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes what was built start quickly: unpacks the services and Postgres, and makes the caches of the JVMs. */
public final class DistributionPreparer {

    private static final Duration START_DEADLINE = Duration.ofMinutes(4);
    private static final Duration CACHE_PATIENCE = Duration.ofMinutes(2);
    private static final int EXTRACT_DEADLINE_SECONDS = 120;

    private final Home home;
    private final Distribution distribution;

    public DistributionPreparer(Home home) {
        this.home = home;
        this.distribution = new Distribution(home);
    }

    /** @param progress told of each step in a few words */
    public void run(Consumer<String> progress) throws IOException, InterruptedException {
        progress.accept("unpacking Postgres");
        distribution.postgres();
        for (ServiceKind kind : ServiceKind.ALL) {
            progress.accept("unpacking " + kind.name());
            extract(kind.name());
        }
        progress.accept("starting everything once, to remember what a start needs");
        makeCaches(progress);
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

    /** Unpacked, a service starts a third faster than from its one jar. */
    private void extract(String service) throws IOException, InterruptedException {
        Path folder = distribution.serviceFolder(service);
        FileTrees.delete(folder);
        Files.createDirectories(folder.getParent());
        Path jar = builtJar(service);
        var command = new ArrayList<>(JavaCommand.plain());
        command.addAll(List.of("-Djarmode=tools", "-jar", jar.toString()));
        command.addAll(
                List.of("extract", "--destination", folder.toString(), "--application-filename", service + ".jar"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(EXTRACT_DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new CommandFailure("cannot unpack " + jar + ": " + said.strip());
        }
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
