package dev.tina.supervisor.system;

import dev.tina.supervisor.postgres.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings each service gets, as environment variables. */
final class ServiceEnvironment {

    private final Addresses addresses;
    private final Database database;
    private final Path home;
    private final Path data;
    private @Nullable Path adminKey;

    /**
     * @param home relative base folders start here
     * @param data adapters are kept in it
     */
    ServiceEnvironment(Addresses addresses, Database database, Path home, Path data) {
        this.addresses = addresses;
        this.database = database;
        this.home = home;
        this.data = data;
    }

    /** From here on the gateway asks for keys; the one in the file is of scope admin. */
    void askForKeys(Path file) {
        adminKey = file;
    }

    Map<String, String> of(String service) {
        var variables = new HashMap<String, String>();
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("SERVER_PORT", Integer.toString(addresses.port(service)));
        variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(addresses.managementPort(service)));
        variables.put("OMP_WAIT_POLICY", "PASSIVE");
        variables.put("MALLOC_ARENA_MAX", "2"); // what libtorch frees in one thread, another can use
        switch (service) {
            case Addresses.GATEWAY -> {
                upstreams(variables);
                postgres(variables);
                if (adminKey != null) {
                    variables.put("TINA_GATEWAY_ACCESS", "keys");
                    variables.put("TINA_GATEWAY_BOOTSTRAP_KEY_FILE", adminKey.toString());
                }
            }
            case "trainer-service" -> {
                kafka(variables);
                postgres(variables);
                variables.put("TINA_TRAINER_INSTANCE", "trainer");
                variables.put("TINA_TRAINER_MODELS", home.toString());
                variables.put("TINA_TRAINER_ADAPTERS", data.resolve("adapters").toString());
                variables.put("TINA_TRAINER_STATES", data.resolve("states").toString());
            }
            case "eval-service" -> {
                kafka(variables);
                postgres(variables);
                variables.put("TINA_EVAL_MODELS", home.toString());
                variables.put("TINA_EVAL_BENCHMARKSFOLDER", benchmarks().toString());
            }
            default -> {
                kafka(variables);
                if (service.startsWith(RolloutWorkers.SERVICE)) {
                    variables.put("MALLOC_MMAP_THRESHOLD_", "1048576"); // the cache's memory goes back when it is freed
                }
            }
        }
        return variables;
    }

    /** Where the user's own copies lie, unless the environment says otherwise. */
    private Path benchmarks() {
        return home.resolve(System.getenv().getOrDefault("TINA_EVAL_BENCHMARKSFOLDER", ".tina/benchmarks"))
                .normalize();
    }

    private void upstreams(Map<String, String> variables) {
        var behind = Map.of(
                "trainer-service", "TINA_GATEWAY_TRAINER",
                "eval-service", "TINA_GATEWAY_EVALUATION",
                "reward-service", "TINA_GATEWAY_REWARD");
        behind.forEach((service, variable) -> {
            if (addresses.services().containsKey(service)) {
                variables.put(variable, addresses.url(service));
            }
        });
    }

    private void kafka(Map<String, String> variables) {
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        variables.put("SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS", addresses.kafka());
    }

    private void postgres(Map<String, String> variables) {
        variables.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        variables.put("SPRING_DATASOURCE_USERNAME", database.user());
        variables.put("SPRING_DATASOURCE_PASSWORD", database.password());
    }
}
