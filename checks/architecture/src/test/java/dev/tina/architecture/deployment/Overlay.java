package dev.tina.architecture.deployment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tina.architecture.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What an overlay of k8s renders to. */
record Overlay(String name, List<JsonNode> resources) {

    private static final int DEADLINE_SECONDS = 120;

    static List<String> names() {
        return Repository.children("k8s/overlays")
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /** Skips the test where there is no kubectl. */
    static Overlay render(String name) throws IOException, InterruptedException {
        assumeTrue(hasKubectl(), "kubectl is not on the PATH, so k8s/overlays/" + name + " is not rendered");
        Path out = Files.createTempFile("overlay-" + name, ".yaml");
        try {
            var process = new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + name)
                    .directory(Repository.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("kubectl kustomize did not end within " + DEADLINE_SECONDS + " s");
            }
            String text = Files.readString(out, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IllegalStateException("kubectl kustomize k8s/overlays/" + name + ": " + text);
            }
            return new Overlay(name, Yaml.all(text));
        } finally {
            Files.delete(out);
        }
    }

    private static boolean hasKubectl() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    Stream<JsonNode> ofKind(String... kinds) {
        return resources.stream()
                .filter(resource ->
                        List.of(kinds).contains(resource.path("kind").asText()));
    }

    JsonNode one(String kind, String name) {
        return ofKind(kind)
                .filter(resource -> nameOf(resource).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind + " " + name + " in overlay " + this.name));
    }

    static String nameOf(JsonNode resource) {
        return resource.path("metadata").path("name").asText();
    }

    /** The services' own pods: the resources that make them. */
    Stream<JsonNode> workloads() {
        return ofKind("Deployment", "StatefulSet");
    }

    static JsonNode container(JsonNode workload) {
        return workload.at("/spec/template/spec/containers/0");
    }

    /** The names of the variables that the workload's container is given. */
    List<String> variables(JsonNode workload) {
        var names = new ArrayList<String>();
        container(workload)
                .path("env")
                .forEach(variable -> names.add(variable.path("name").asText()));
        container(workload).path("envFrom").forEach(source -> {
            JsonNode map = one("ConfigMap", source.at("/configMapRef/name").asText());
            map.path("data").fieldNames().forEachRemaining(names::add);
        });
        return names;
    }
}
