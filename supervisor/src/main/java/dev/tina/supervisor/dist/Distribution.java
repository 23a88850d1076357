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
import java.util.Map;
import java.util.function.Function;

/** The folder of everything that can be run. */
public final class Distribution {

    private final Path folder;
    private final Map<String, String> environment;

    /** @param environment that the services will inherit */
    public Distribution(Home home, Map<String, String> environment) {
        this.folder = home.distribution();
        this.environment = Map.copyOf(environment);
    }

    /** The five services, ready to be started. */
    public List<ServiceProgram> services() throws IOException {
        return programs(ClassCache::options);
    }

    /** The five services, such that each makes its cache when it ends. */
    List<ServiceProgram> servicesMakingCaches() throws IOException {
        return programs(ClassCache::making);
    }

    private List<ServiceProgram> programs(Function<Path, List<String>> cacheOptions) throws IOException {
        var programs = new ArrayList<ServiceProgram>();
        for (ServiceKind kind : ServiceKind.ALL) {
            requireBuilt(kind.name());
            var command = new ArrayList<>(JavaCommand.of(kind, compilerDirectives()));
            command.addAll(cacheOptions.apply(cache(kind.name())));
            command.addAll(context(kind.name()).start(environment));
            programs.add(new ServiceProgram(kind.name(), command));
        }
        return programs;
    }

    public PostgresBinaries postgres() throws IOException {
        return PostgresBinaries.unpack(folder.resolve("postgres"));
    }

    private void requireBuilt(String service) {
        Path jar = serviceFolder(service).resolve(service + ".jar");
        if (!Files.exists(jar)) {
            throw new CommandFailure(
                    service + " has not been built: " + jar + " is missing; './tina' builds it when it starts");
        }
    }

    CompilerDirectives compilerDirectives() {
        return new CompilerDirectives(folder.resolve("services").resolve("compiler.json"));
    }

    Path serviceFolder(String service) {
        return folder.resolve("services").resolve(service);
    }

    ContextCode context(String service) {
        return new ContextCode(service, serviceFolder(service));
    }

    private Path cache(String service) {
        return serviceFolder(service).resolve(service + ".aot");
    }
}
