package dev.tina.device.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tina.common.FileTrees;
import dev.tina.device.elf.ElfFile;
import dev.tina.device.elf.ElfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the images' stage of libtorch for CUDA copies, and what an installation unpacks, needs nothing that is not there.
 * The libraries stand for the real ones of torch 2.7.1: {@code cuda-wheels-elf.json} holds what each tells the loader.
 */
@EnabledOnOs(OS.LINUX)
class CudaImageTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path SCRIPT = ROOT.resolve("deploy/cuda-libraries");
    private static final Path LIST = Path.of("src/main/resources/dev/tina/device/runtime/cuda-libraries.txt");

    /** @param others files of the wheel that are no libraries, some of them */
    private record WheelFiles(String wheel, List<Library> libraries, List<String> others) {}

    private record Library(String path, String soname, List<String> needed, List<String> rpath, List<String> runpath) {

        private ElfFile elf() {
            return new ElfFile(soname, needed, rpath, runpath);
        }
    }

    @TempDir
    Path folder;

    private Path packages = Path.of("");

    @BeforeEach
    void sitePackagesAsTheWheelsFillThem() throws IOException {
        packages = Files.createDirectories(folder.resolve("site-packages"));
        for (WheelFiles wheel : wheels()) {
            for (Library library : wheel.libraries()) {
                ElfWriter.write(packages.resolve(library.path()), library.elf());
            }
            for (String other : wheel.others()) {
                Files.createDirectories(packages.resolve(other).getParent());
                Files.writeString(packages.resolve(other), other);
            }
        }
    }

    private static List<WheelFiles> wheels() throws IOException {
        String name = "cuda-wheels-elf.json";
        try (InputStream resource = Objects.requireNonNull(CudaImageTest.class.getResourceAsStream(name), name)) {
            return JsonMapper.builder().build().readValue(resource, new TypeReference<List<WheelFiles>>() {});
        }
    }

    private Path copied() throws Exception {
        Path out = folder.resolve("libtorch");
        Process script = new ProcessBuilder(
                        "bash",
                        SCRIPT.toAbsolutePath().normalize().toString(),
                        packages.toString(),
                        out.toString(),
                        LIST.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
        return out;
    }

    private static List<String> missing(Path folder) throws IOException {
        return CudaLibraries.missing(folder).stream()
                .map(one -> one.library().getFileName() + " needs " + one.needed())
                .toList();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theImagesHoldAllThatTheirLibrariesNeed() throws Exception {
        assertThat(missing(copied())).isEmpty();
    }

    @Test
    void anImageWithoutCusparseltDoesNotStartAndThisTestSeesIt() throws Exception {
        Path out = copied();
        FileTrees.delete(out.resolve("cusparselt"));
        assertThat(missing(out)).contains("libtorch_cuda.so needs libcusparseLt.so.0");
    }

    @Test
    void everyPackageIsNeeded() throws Exception {
        Path out = copied();
        for (String needed : List.of("cublas", "cuda_runtime", "cuda_cupti", "cudnn", "cufft", "curand", "nccl")) {
            Path hidden = folder.resolve(needed);
            Files.move(out.resolve("nvidia").resolve(needed), hidden);
            assertThat(missing(out)).as(needed).isNotEmpty();
            Files.move(hidden, out.resolve("nvidia").resolve(needed));
        }
        assertThat(missing(out)).isEmpty();
    }

    @Test
    void anInstallationTakesTheSameLibraries() throws Exception {
        CudaLibraries libraries = CudaLibraries.load();
        assertThat(files(copied()))
                .isEqualTo(files(packages).stream().filter(libraries::holds).toList())
                .contains("torch/lib/libtorch_cuda.so", "cusparselt/lib/libcusparseLt.so.0")
                .noneMatch(path -> path.contains("python") || path.endsWith(".py"));
    }

    @Test
    void theDockerfileCopiesByThisScriptAndThisList() throws IOException {
        assertThat(Files.readString(ROOT.resolve("Dockerfile")))
                .contains("COPY --chmod=755 deploy/cuda-libraries /usr/local/bin/")
                .contains("COPY libs/device/" + LIST + " /opt/cuda-libraries.txt");
    }

    @Test
    void theRuntimeOfThisMachineIsWhole() {
        CudaRuntime runtime = CudaRuntime.of(System.getenv(), Path.of(System.getProperty("user.home")));
        assumeTrue(runtime.isThere(), "no runtime is installed on this machine");
        assertThat(runtime.fault()).isEmpty();
    }
}
