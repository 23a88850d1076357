package dev.tina.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay renders to what Kubernetes and the operators know, and to pods that are well kept. */
class OverlaysTest {

    static List<String> overlays() {
        return Overlay.names();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyFieldIsKnownToItsKind(String name) throws Exception {
        for (JsonNode resource : Overlay.render(name).resources()) {
            assertThat(Kinds.faults(resource)).as(label(resource)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theFiveServicesAreThere(String name) throws Exception {
        assertThat(Overlay.render(name).workloads().map(Overlay::nameOf))
                .containsExactlyInAnyOrder("gateway", "trainer", "rollout", "reward", "eval");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void startedReadyAndAliveAreToldApartOnTheManagementPort(String name) throws Exception {
        for (JsonNode container : containers(name)) {
            assertThat(path(container, "startupProbe")).isEqualTo("/actuator/health/liveness");
            assertThat(path(container, "livenessProbe")).isEqualTo("/actuator/health/liveness");
            assertThat(path(container, "readinessProbe")).isEqualTo("/actuator/health/readiness");
            assertThat(container.path("ports")).anySatisfy(port -> {
                assertThat(port.path("name").asText()).isEqualTo("management");
                assertThat(port.path("containerPort").asInt()).isEqualTo(9000);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noPodMayWriteToItsImageOrBecomeMoreThanItIs(String name) throws Exception {
        for (JsonNode workload : Overlay.render(name).workloads().toList()) {
            JsonNode pod = workload.at("/spec/template/spec");
            JsonNode security = Overlay.container(workload).path("securityContext");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPodSaysWhatItNeedsAndHowLongItMayTakeToGo(String name) throws Exception {
        for (JsonNode workload : Overlay.render(name).workloads().toList()) {
            JsonNode resources = Overlay.container(workload).path("resources");
            assertThat(resources.at("/requests/cpu").isMissingNode()).isFalse();
            assertThat(resources.at("/requests/memory")).isEqualTo(resources.at("/limits/memory"));
            // a service ends its work within 20 s; what is left is for the connections
            assertThat(workload.at("/spec/template/spec/terminationGracePeriodSeconds")
                            .asInt())
                    .isBetween(25, 120);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whoReadsAdaptersFindsThemWhereTheTrainerPutsThem(String name) throws Exception {
        Overlay overlay = Overlay.render(name);
        for (String reader : List.of("rollout", "trainer", "eval")) {
            JsonNode workload = overlay.workloads()
                    .filter(candidate -> Overlay.nameOf(candidate).equals(reader))
                    .findFirst()
                    .orElseThrow();
            assertThat(Overlay.container(workload).path("volumeMounts")).anySatisfy(mount -> {
                assertThat(mount.path("name").asText()).isEqualTo("files");
                assertThat(mount.path("mountPath").asText()).isEqualTo("/var/lib/tina");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatScalesIsCountedByItsScalerAlone(String name) throws Exception {
        Overlay overlay = Overlay.render(name);
        assertThat(overlay.ofKind("ScaledObject").map(Overlay::nameOf)).containsExactlyInAnyOrder("rollout", "reward");
        overlay.ofKind("ScaledObject")
                .forEach(scaler -> assertThat(overlay.one(
                                        "Deployment",
                                        scaler.at("/spec/scaleTargetRef/name").asText())
                                .at("/spec/replicas")
                                .isMissingNode())
                        .isTrue());
        assertThat(overlay.one("ScaledObject", "rollout")
                        .at("/spec/minReplicaCount")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void gpuPodsGetOneDeviceEachOnL40s() throws Exception {
        Overlay gpu = Overlay.render("gpu");
        for (JsonNode workload : List.of(gpu.one("Deployment", "rollout"), gpu.one("StatefulSet", "trainer"))) {
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(Overlay.container(workload)
                            .at("/resources/limits/nvidia.com~1gpu")
                            .asInt())
                    .isEqualTo(1);
            assertThat(Overlay.container(workload).path("image").asText()).endsWith(":cuda");
            assertThat(pod.path("nodeSelector").path("nvidia.com/gpu.product").asText())
                    .isEqualTo("NVIDIA-L40S");
            assertThat(pod.path("tolerations").findValuesAsText("key")).contains("nvidia.com/gpu");
        }
    }

    @Test
    void aTrainerIsNeverOnAMachineThatMayBeTakenAway() throws Exception {
        Overlay spot = Overlay.render("spot");
        String label = "karpenter.sh/capacity-type";
        assertThat(spot.one("Deployment", "rollout")
                        .at("/spec/template/spec/nodeSelector")
                        .path(label)
                        .asText())
                .isEqualTo("spot");
        assertThat(spot.one("StatefulSet", "trainer")
                        .at("/spec/template/spec/nodeSelector")
                        .path(label)
                        .asText())
                .isEqualTo("on-demand");
    }

    @Test
    void aFieldMisspelledIsFound() throws Exception {
        JsonNode gateway = Overlay.render("dev").one("Deployment", "gateway");
        ((ObjectNode) Overlay.container(gateway)).set("readinessProbes", Yaml.JSON.createObjectNode());
        assertThat(Kinds.faults(gateway))
                .containsExactly("Deployment.spec.template.spec.containers[0].readinessProbes: no such field");
    }

    @Test
    void aFieldMisspelledIsFoundInWhatOperatorsRead() throws Exception {
        Overlay dev = Overlay.render("dev");
        JsonNode topic = dev.one("KafkaTopic", "group.scored");
        ((ObjectNode) topic.path("spec")).put("partition", 3);
        assertThat(Kinds.faults(topic)).containsExactly("KafkaTopic.spec.partition: no such field");
        JsonNode scaler = dev.one("ScaledObject", "rollout");
        ((ObjectNode) scaler.at("/spec/triggers/0/metadata")).put("serverAdress", "http://elsewhere");
        assertThat(Kinds.faults(scaler)).singleElement().asString().contains("serverAdress");
        JsonNode cluster = dev.one("Cluster", "tina-db");
        ((ObjectNode) cluster.path("spec")).put("replicas", 3);
        assertThat(Kinds.faults(cluster)).singleElement().asString().contains("replicas");
    }

    @Test
    void aValueOfTheWrongTypeIsFound() throws Exception {
        JsonNode gateway = Overlay.render("dev").one("Deployment", "gateway");
        ((ObjectNode) gateway.path("spec")).put("replicas", "two");
        assertThat(Kinds.faults(gateway)).singleElement().asString().contains("two");
    }

    private static List<JsonNode> containers(String overlay) throws Exception {
        return Overlay.render(overlay).workloads().map(Overlay::container).toList();
    }

    private static String path(JsonNode container, String probe) {
        assertThat(container.path(probe).at("/httpGet/port").asText()).isEqualTo("management");
        return container.path(probe).at("/httpGet/path").asText();
    }

    private static String label(JsonNode resource) {
        return Stream.of(resource.path("kind").asText(), Overlay.nameOf(resource))
                .reduce((kind, name) -> kind + " " + name)
                .orElseThrow();
    }
}
