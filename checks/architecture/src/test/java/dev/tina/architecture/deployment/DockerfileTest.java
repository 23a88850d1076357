package dev.tina.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.architecture.Repository;
import dev.tina.device.runtime.CudaRuntime;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every image is held to, read off the Dockerfile. */
class DockerfileTest {

    private static final Dockerfile FILE = new Dockerfile(Repository.read("Dockerfile"));

    /** Module by target. */
    static final Map<String, String> IMAGES = Map.of(
            "gateway", "gateway",
            "reward", "reward-service",
            "eval", "eval-service",
            "rollout", "rollout-service",
            "rollout-cuda", "rollout-service",
            "trainer", "trainer-service",
            "trainer-cuda", "trainer-service");

    static Stream<String> images() {
        return IMAGES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("images")
    void anImageRunsOneServiceAsNobodyInParticular(String image) {
        String module = module(image);
        assertThat(FILE.inherited(image, "USER")).isEqualTo("10001:10001");
        assertThat(FILE.inherited(image, "ENTRYPOINT"))
                .startsWith("[\"java\", \"@/opt/tina/java.options\", \"-XX:AOTCache=/opt/tina/" + module + ".aot\"")
                .endsWith("\"/opt/tina/" + module + "/" + module + ".jar\"]");
    }

    @ParameterizedTest
    @MethodSource("images")
    void anImageCarriesTheLicenceOfThePomByItsSpdxName(String image) {
        String licence = Repository.read("pom.xml").replaceAll("(?s).*<license>.*?<name>(.*?)</name>.*", "$1");

        assertThat(licence).isEqualTo("Apache-2.0");
        assertThat(stage(image).last("LABEL")).endsWith("org.opencontainers.image.licenses=\"" + licence + "\"");
    }

    @ParameterizedTest
    @MethodSource("images")
    void anImageTellsItsHealthItsPortAndWhatItIs(String image) {
        assertThat(FILE.inherited(image, "HEALTHCHECK")).endsWith("CMD [\"healthy\"]");
        assertThat(FILE.variables(image)).containsEntry("MANAGEMENT_SERVER_PORT", "9000");
        assertThat(stage(image).last("EXPOSE")).isEqualTo(port(module(image)));
        assertThat(stage(image).all("LABEL"))
                .singleElement()
                .asString()
                .contains(
                        "org.opencontainers.image.title",
                        "org.opencontainers.image.version=\"${VERSION}\"",
                        "org.opencontainers.image.revision=\"${REVISION}\"");
    }

    @ParameterizedTest
    @MethodSource("images")
    void anImageHoldsItsLayersTheSeldomChangedFirstAndItsListOfParts(String image) {
        String module = module(image);
        assertThat(stage(image).all("COPY"))
                .containsSubsequence(
                        "--from=unpacked /unpacked/" + module + "/sbom /opt/tina/sbom",
                        "--from=unpacked /unpacked/" + module + "/dependencies /opt/tina/" + module,
                        "--from=unpacked /unpacked/" + module + "/snapshot-dependencies /opt/tina/" + module,
                        "--from=unpacked /unpacked/" + module + "/application /opt/tina/" + module);
    }

    @Test
    void onlyWhatComputesHoldsLibtorch() {
        assertThat(images().filter(image -> FILE.variables(image).containsKey("PYTORCH_LIBRARY_PATH")))
                .containsExactly("rollout", "rollout-cuda", "trainer", "trainer-cuda");
        assertThat(FILE.variables("rollout-cuda")).containsEntry("PYTORCH_FLAVOR", "cu128");
        assertThat(FILE.variables("rollout")).containsEntry("PYTORCH_FLAVOR", "cpu");
    }

    @Test
    void libtorchIsTheOneTheCodeIsBuiltFor() {
        String version = Repository.read("pom.xml").replaceAll("(?s).*<pytorch.version>([^<]+)<.*", "$1");
        assertThat(FILE.variables("trainer")).containsEntry("PYTORCH_VERSION", version);
        assertThat(FILE.variables("trainer-cuda")).containsEntry("PYTORCH_VERSION", version);
        assertThat(FILE.arguments.get("TORCH")).contains(":" + version + "-cuda12.8-");
        assertThat(CudaRuntime.TORCH).isEqualTo(version);
        assertThat(FILE.variables("trainer-cuda")).containsEntry("PYTORCH_FLAVOR", CudaRuntime.FLAVOR);
    }

    @Test
    void cudasLibtorchComesOutOfAnImageOrOutOfAFolder() {
        assertThat(FILE.arguments).containsEntry("LIBTORCH", "image");
        assertThat(stage("torch").base()).isEqualTo("libtorch-${LIBTORCH}");
        assertThat(stage("libtorch-image").all("RUN"))
                .singleElement()
                .asString()
                .startsWith("cuda-libraries ")
                .endsWith(" /opt/libtorch /opt/cuda-libraries.txt");
        assertThat(stage("libtorch-folder").all("COPY")).containsExactly("--from=cuda-folder / /opt/libtorch");
        assertThat(stage("cuda-runtime").all("COPY")).contains("--from=torch /opt/libtorch /opt/libtorch");
    }

    @Test
    void everyBaseIsNamedInFullWithAVersionAndCanBeReplaced() {
        assertThat(FILE.stages.values().stream().map(Dockerfile.Stage::base))
                .allMatch(base -> base.equals("scratch")
                        || FILE.stages.containsKey(base)
                        || FILE.stages.containsKey(base.replace("${LIBTORCH}", "image"))
                        || FILE.arguments.containsKey(base.replaceAll("[${}]", "")));
        assertThat(List.of("MAVEN", "JRE", "CUDA", "TORCH"))
                .allSatisfy(name -> assertThat(FILE.arguments.get(name)).matches("[a-z.]+/[a-z]+/[a-z-]+:[0-9].*"));
    }

    @Test
    void everyStageAndFileThatIsCopiedFromExists() {
        FILE.stages
                .values()
                .forEach(stage -> stage.all("COPY").forEach(copy -> {
                    String source = copy.replaceAll("--chmod=\\S+ ", "").replaceAll(" .*", "");
                    if (source.startsWith("--from=")) {
                        assertThat(FILE.stages).containsKey(source.substring("--from=".length()));
                    } else if (!stage.name().equals("packaged")) {
                        assertThat(Files.exists(Repository.ROOT.resolve(source)))
                                .as(source)
                                .isTrue();
                    }
                }));
    }

    @Test
    void nothingIsFetchedBesideTheBuildsOwnMeans() {
        assertThat(FILE.stages.values())
                .allSatisfy(stage -> assertThat(stage.all("ADD")).isEmpty());
        assertThat(Repository.read("Dockerfile")).doesNotContain("curl ", "wget ", "apt-get", ":latest");
    }

    private static Dockerfile.Stage stage(String image) {
        return Objects.requireNonNull(FILE.stages.get(image), image);
    }

    /** The module that an image runs. */
    static String module(String image) {
        return Objects.requireNonNull(IMAGES.get(image), image);
    }

    private static String port(String module) {
        return Yaml.one(Repository.read(module + "/src/main/resources/application.yaml"))
                .at("/server/port")
                .asText();
    }
}
