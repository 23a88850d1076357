package dev.tina.supervisor.system;

import dev.tina.supervisor.postgres.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings each service gets, as environment variables: a secret never stands in a command line. */
final class ServiceEnvironment {

    private static final Map<String, String> UPSTREAMS = Map.of(
            ServiceProgram.TRAINER, "TINA_GATEWAY_TRAINER",
            ServiceProgram.EVAL, "TINA_GATEWAY_EVALUATION",
            ServiceProgram.REWARD, "TINA_GATEWAY_REWARD");

    /** The folder of data files that were sent: the trainer writes there, eval-service reads too. */
    private static final String DATASETS = "TINA_DATASETS";

    /** Of this machine's memory: what the trainer plans with, and what all rollout workers together do. */
    private static final double MEMORY_SHARE = 0.4;

    private final Addresses addresses;
    private final Database database;
    private final Path home;
    private final Path data;
    private final @Nullable Path adminKey;

    /**
     * @param home where relative paths of models start
     * @param data holds adapters, learners' states and jobs' metrics
     * @param adminKey file of the key of scope admin; null for a gateway that asks for no keys
     */
    ServiceEnvironment(Addresses addresses, Database database, Path home, Path data, @Nullable Path adminKey) {
        this.addresses = addresses;
        this.database = database;
        this.home = home;
        this.data = data;
        this.adminKey = adminKey;
    }

    /** What all services get, what this kind of service gets, and what this one alone gets. */
    Map<String, String> of(ServiceProgram program) {
        Map<String, String> variables = common(program.name());
        switch (program.name()) {
            case ServiceProgram.GATEWAY -> gateway(variables);
            case ServiceProgram.TRAINER -> trainer(variables);
            case ServiceProgram.EVAL -> eval(variables);
            case ServiceProgram.REWARD -> kafka(variables);
            default -> rollout(variables, program);
        }
        variables.putAll(program.settings());
        return Map.copyOf(variables);
    }

    private Map<String, String> common(String service) {
        var variables = new HashMap<String, String>();
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("SERVER_PORT", Integer.toString(addresses.port(service)));
        variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(addresses.managementPort(service)));
        variables.put("OMP_WAIT_POLICY", "PASSIVE");
        variables.put("MALLOC_ARENA_MAX", "2"); // what libtorch frees in one thread, another can use
        return variables;
    }

    private void gateway(Map<String, String> variables) {
        UPSTREAMS.forEach((service, variable) -> {
            if (addresses.services().containsKey(service)) {
                variables.put(variable, addresses.url(service));
            }
        });
        postgres(variables);
        if (adminKey != null) {
            variables.put("TINA_GATEWAY_ACCESS", "keys");
            variables.put("TINA_GATEWAY_BOOTSTRAP_KEY_FILE", adminKey.toString());
        }
    }

    private void trainer(Map<String, String> variables) {
        kafka(variables);
        postgres(variables);
        variables.put("TINA_TRAINER_INSTANCE", "trainer");
        variables.put("TINA_TRAINER_MODELS", home.toString());
        variables.put("TINA_TRAINER_ADAPTERS", data.resolve("adapters").toString());
        variables.put("TINA_TRAINER_STATES", data.resolve("states").toString());
        variables.put("TINA_TRAINER_JOBS", data.resolve("jobs").toString());
        variables.put(DATASETS, data.resolve("datasets").toString());
        share(variables, "TINA_TRAINER_MEMORY_SHARE", MEMORY_SHARE);
    }

    /** Says how much of the memory that all share is this process's, unless the environment says otherwise. */
    private static void share(Map<String, String> variables, String variable, double share) {
        variables.put(variable, System.getenv().getOrDefault(variable, Double.toString(share)));
    }

    private void eval(Map<String, String> variables) {
        kafka(variables);
        postgres(variables);
        variables.put("TINA_EVAL_MODELS", home.toString());
        variables.put(DATASETS, data.resolve("datasets").toString());
        variables.put("TINA_EVAL_BENCHMARKSFOLDER", benchmarks().toString());
    }

    /** Where the user's own copies lie, unless the environment says otherwise. */
    private Path benchmarks() {
        return home.resolve(System.getenv().getOrDefault("TINA_EVAL_BENCHMARKSFOLDER", ".tina/benchmarks"))
                .normalize();
    }

    private void rollout(Map<String, String> variables, ServiceProgram program) {
        kafka(variables);
        if (!program.settings().getOrDefault("TINA_ROLLOUT_DEVICE", "cpu").startsWith("cuda")) {
            share(variables, "TINA_ROLLOUT_MEMORY_SHARE", MEMORY_SHARE / workers());
        }
        variables.put("MALLOC_MMAP_THRESHOLD_", "1048576"); // the cache's memory goes back when it is freed
    }

    private long workers() {
        return addresses.services().keySet().stream()
                .filter(name -> name.startsWith(ServiceProgram.ROLLOUT))
                .count();
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
