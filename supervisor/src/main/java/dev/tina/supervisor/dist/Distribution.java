package dev.tina.supervisor.dist;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.postgres.PostgresBinaries;
import dev.tina.supervisor.system.ServiceProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The folder of everything that can be run. */
public final class Distribution {

    private final Path folder;

    public Distribution(Home home) {
        this.folder = home.distribution();
    }

    /** The five services, ready to be started. */
    public List<ServiceProgram> services() {
        return programs(ClassCache::options);
    }

    /** The five services, such that each makes its cache when it ends. */
    List<ServiceProgram> servicesMakingCaches() {
        return programs(ClassCache::making);
    }

    private List<ServiceProgram> programs(Function<Path, List<String>> cacheOptions) {
        return ServiceKind.ALL.stream()
                .map(kind -> new ServiceProgram(kind.name(), command(kind, cacheOptions.apply(cache(kind.name())))))
                .toList();
    }

    public PostgresBinaries postgres() throws IOException {
        return PostgresBinaries.unpack(folder.resolve("postgres"));
    }

    private List<String> command(ServiceKind kind, List<String> cacheOptions) {
        Path jar = builtJar(kind.name());
        var command = new ArrayList<>(JavaCommand.of(kind));
        command.addAll(cacheOptions);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private Path builtJar(String service) {
        Path jar = jar(service);
        if (!Files.exists(jar)) {
            throw new CommandFailure(
                    service + " has not been built: " + jar + " is missing; './tina' builds it when it starts");
        }
        return jar;
    }

    Path serviceFolder(String service) {
        return folder.resolve("services").resolve(service);
    }

    Path jar(String service) {
        return serviceFolder(service).resolve(service + ".jar");
    }

    Path cache(String service) {
        return serviceFolder(service).resolve(service + ".aot");
    }
}
