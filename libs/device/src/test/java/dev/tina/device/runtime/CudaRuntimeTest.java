package dev.tina.device.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.device.elf.ElfFile;
import dev.tina.device.elf.ElfWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaRuntimeTest {

    private static final List<String> PATHS = List.of("$ORIGIN", "$ORIGIN/../../cusparselt/lib");

    @TempDir
    Path home;

    private Path folder;
    private CudaRuntime runtime;

    @BeforeEach
    void anInstalledRuntime() throws IOException {
        folder = home.resolve(".cache/tina/runtime/cuda");
        runtime = CudaRuntime.of(Map.of(), home);
        library("torch/lib/libtorch_cuda.so", List.of("libc.so.6", "libcuda.so.1", "libcusparseLt.so.0"));
        library("cusparselt/lib/libcusparseLt.so.0", List.of("libstdc++.so.6"));
        manifest("2.7.1");
    }

    private void library(String path, List<String> needed) throws IOException {
        ElfWriter.write(folder.resolve(path), new ElfFile("", needed, PATHS, List.of()));
    }

    private void manifest(String torch) throws IOException {
        List<RuntimeManifest.Entry> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(path -> String.valueOf(path).contains(".so")).toList()) {
                files.add(new RuntimeManifest.Entry(folder.relativize(file).toString(), Files.size(file), "00"));
            }
        }
        new RuntimeManifest(torch, "12.6", List.of(), files).write(folder);
    }

    @Test
    void itLiesInTheUsersCacheUnlessTheEnvironmentNamesAnotherFolder() {
        assertThat(runtime.folder()).contains(folder);
        assertThat(CudaRuntime.folder(Map.of("XDG_CACHE_HOME", "/x"), home)).isEqualTo(Path.of("/x/tina/runtime/cuda"));
        assertThat(CudaRuntime.folder(Map.of("TINA_RUNTIME", "/r", "XDG_CACHE_HOME", "/x"), home))
                .isEqualTo(Path.of("/r"));
    }

    @Test
    void aProcessIsToldOfItByDjlsVariables() {
        assertThat(runtime.fault()).isEmpty();
        assertThat(runtime.variables())
                .isEqualTo(Map.of(
                        "PYTORCH_LIBRARY_PATH", folder + "/torch/lib",
                        "PYTORCH_VERSION", "2.7.1",
                        "PYTORCH_FLAVOR", "cu128"));
    }

    @Test
    void anEnvironmentThatNamesLibrariesForCudaIsLeftAsItIs() {
        String lib = folder.resolve("torch/lib").toString();
        CudaRuntime given = CudaRuntime.of(Map.of("PYTORCH_LIBRARY_PATH", lib, "PYTORCH_FLAVOR", "cu128"), home);

        assertThat(given.folder()).isEmpty();
        assertThat(given.variables()).isEmpty();
        assertThat(given.isThere()).isTrue();
        assertThat(CudaRuntime.of(Map.of("PYTORCH_LIBRARY_PATH", lib, "PYTORCH_FLAVOR", "cpu"), home))
                .isEqualTo(runtime);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        CudaRuntime none = CudaRuntime.installed(home.resolve("none"));
        assertThat(none.fault())
                .contains("libtorch for CUDA is not installed (looked in " + home.resolve("none") + ")");
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
        manifest("2.6.0");
        assertThat(runtime.fault()).contains("libtorch for CUDA in " + folder + " is 2.6.0, needed is 2.7.1");
    }

    @Test
    void aFileThatIsGoneOrCutShortIsNamed() throws IOException {
        Path library = folder.resolve("cusparselt/lib/libcusparseLt.so.0");
        long bytes = Files.size(library);
        Files.write(library, new byte[] {1});
        assertThat(runtime.fault()).contains(library + " is missing or has not its " + bytes + " bytes");
        Files.delete(library);
        assertThat(runtime.fault()).contains(library + " is missing or has not its " + bytes + " bytes");
    }

    @Test
    void aManifestThatCannotBeReadIsNamed() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{");
        assertThat(runtime.fault())
                .contains("libtorch for CUDA in " + folder + " has no manifest.json that can be read");
    }

    @Test
    void aLibraryThatNobodyHasIsNamed() throws IOException {
        Files.delete(folder.resolve("cusparselt/lib/libcusparseLt.so.0"));
        manifest("2.7.1");
        assertThat(runtime.fault())
                .contains("in " + folder + " libtorch_cuda.so needs libcusparseLt.so.0, which its run path does not"
                        + " find");
    }

    @Test
    void theListTakesWhatIsLoadedAndNothingElse() {
        CudaLibraries libraries = CudaLibraries.load();
        assertThat(List.of(
                        "torch/lib/libtorch_cuda.so",
                        "torch/lib/libgomp-98b21ff3.so.1",
                        "nvidia/cudnn/lib/libcudnn.so.9",
                        "cusparselt/lib/libcusparseLt.so.0"))
                .allMatch(libraries::holds);
        assertThat(List.of(
                        "torch/lib/libtorch_python.so",
                        "torch/_C.cpython-312-x86_64-linux-gnu.so",
                        "nvidia/cuda_nvrtc/lib/libnvrtc.alt.so.12",
                        "nvidia/cudnn/include/cudnn.h",
                        "nvidia/cublas/lib/__init__.py"))
                .noneMatch(libraries::holds);
    }
}
