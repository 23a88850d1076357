package dev.tina.cli.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.Sha256;
import dev.tina.device.runtime.CudaRuntime;
import dev.tina.device.runtime.RuntimeManifest;
import dev.tina.supervisor.CommandFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two small wheels, a mirror of them on this machine, and a folder that is empty. */
class InstallCommandTest {

    private static final String TORCH = "packages/aa/torch-2.7.1-cp312.whl";
    private static final String SPARSE = "packages/bb/nvidia_cusparselt_cu12-0.6.3.whl";
    private static final byte[] LIBRARY = bytes(300_000);

    @TempDir
    Path temporary;

    private final WheelServer mirror = new WheelServer();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private byte[] torch = new byte[0];
    private byte[] sparse = new byte[0];
    private Path usual = Path.of("");

    @BeforeEach
    void wheels() throws IOException {
        usual = temporary.resolve("cache/cuda");
        torch = zip(Map.of(
                "torch/lib/libtorch_cuda.so", LIBRARY,
                "torch/lib/libtorch_python.so", bytes(1_000),
                "torch/include/torch.h", bytes(100),
                "torch-2.7.1.dist-info/LICENSE", bytes(50)));
        sparse = zip(Map.of("cusparselt/lib/libcusparseLt.so.0", bytes(2_000)));
        mirror.files.put(TORCH, torch);
        mirror.files.put(SPARSE, sparse);
    }

    @AfterEach
    void stop() {
        mirror.close();
    }

    private WheelList list() {
        return new WheelList(
                "2.7.1", "12.6", List.of(wheel("torch", TORCH, torch), wheel("cusparselt", SPARSE, sparse)));
    }

    private static WheelList.Wheel wheel(String name, String path, byte[] content) {
        return new WheelList.Wheel(name, "1", path, content.length, 302_050, sha256(content));
    }

    private String install(String... arguments) {
        return install(list(), arguments);
    }

    private String install(WheelList list, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        InstallCommand command = new InstallCommand(list, usual);
        new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .parseArgs(arguments);
        assertThat(command.call()).isZero();
        return out.toString();
    }

    private String fromMirror() {
        return install("cuda", "--index", mirror.address() + "/");
    }

    private Path staged(String path) {
        return usual.resolveSibling("cuda.incomplete").resolve(path);
    }

    @Test
    void whatIsLoadedIsUnpackedAndNothingElseIsLeft() throws IOException {
        assertThat(fromMirror()).isEqualTo("libtorch 2.7.1 for CUDA 12.6 is installed in " + usual + " (0.0 GB)\n");

        assertThat(usual.resolve("torch/lib/libtorch_cuda.so")).hasBinaryContent(LIBRARY);
        assertThat(usual.resolve("cusparselt/lib/libcusparseLt.so.0")).exists();
        assertThat(usual.resolve("torch-2.7.1.dist-info/LICENSE")).exists();
        assertThat(usual.resolve("torch/lib/libtorch_python.so")).doesNotExist();
        assertThat(usual.resolve("torch/include")).doesNotExist();
        assertThat(usual.resolveSibling("cuda.incomplete")).doesNotExist();
        assertThat(err.toString())
                .startsWith("libtorch 2.7.1 for CUDA 12.6: 0.0 GB are fetched from " + mirror.address() + "/, 0.0 GB"
                        + " unpacked in " + usual);
        RuntimeManifest manifest = RuntimeManifest.of(usual).orElseThrow();
        assertThat(manifest.wheels())
                .extracting(RuntimeManifest.Wheel::sha256)
                .containsExactly(sha256(torch), sha256(sparse));
        assertThat(manifest.files())
                .contains(new RuntimeManifest.Entry("torch/lib/libtorch_cuda.so", 300_000, sha256(LIBRARY)));
        assertThat(CudaRuntime.installed(usual).fault()).isEmpty();
    }

    @Test
    void whatIsThereIsNotFetchedAgainAndWhatIsBrokenIs() throws IOException {
        fromMirror();
        mirror.asked.clear();
        assertThat(fromMirror())
                .isEqualTo("libtorch 2.7.1 for CUDA 12.6 is there already, in " + usual + " (0.0 GB)\n");
        assertThat(mirror.asked).isEmpty();

        Files.delete(usual.resolve("cusparselt/lib/libcusparseLt.so.0"));
        assertThat(fromMirror()).contains("is installed in");
        assertThat(CudaRuntime.installed(usual).fault()).isEmpty();
        assertThat(usual.resolveSibling("cuda.old")).doesNotExist();
    }

    @Test
    void aBrokenOffInstallationGoesOn() throws IOException {
        mirror.files.remove(SPARSE);
        assertThatThrownBy(this::fromMirror).hasMessage("not there (/" + SPARSE + ")");
        assertThat(usual).doesNotExist();
        assertThat(staged("files/torch/lib/libtorch_cuda.so")).hasBinaryContent(LIBRARY);
        Files.createDirectories(staged("wheels"));
        Files.write(staged("wheels/" + sha256(sparse) + ".tina.incomplete"), Arrays.copyOf(sparse, 1_000));

        mirror.files.put(SPARSE, sparse);
        mirror.asked.clear();
        fromMirror();
        assertThat(mirror.asked).containsExactly("nvidia_cusparselt_cu12-0.6.3.whl bytes=1000-");
        assertThat(CudaRuntime.installed(usual).fault()).isEmpty();
    }

    @Test
    void aWheelWithAFlippedBitIsNamedWithBothSumsAndRemoved() throws IOException {
        byte[] flipped = torch.clone();
        flipped[1_000] ^= 1;
        mirror.files.put(TORCH, flipped);

        assertThatThrownBy(this::fromMirror)
                .hasMessageStartingWith("torch-2.7.1-cp312.whl: its hash is " + sha256(flipped) + ", announced was "
                        + sha256(torch) + "; it was removed.")
                .hasMessageContaining("another address with --index");
        assertThat(usual).doesNotExist();
        assertThat(staged("wheels")).isEmptyDirectory();
        assertThat(mirror.asked).hasSize(1);
    }

    @Test
    void aFolderOfWheelsNeedsNoNetwork() throws IOException {
        Path wheels = Files.createDirectories(temporary.resolve("wheels"));
        Files.write(wheels.resolve("torch-2.7.1-cp312.whl"), torch);
        assertThatThrownBy(() -> install("cuda", "--from", wheels.toString()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(wheels + " has no nvidia_cusparselt_cu12-0.6.3.whl; ")
                .hasMessageEndingWith("--dest FOLDER cusparselt==1");

        Path other = Files.write(wheels.resolve("nvidia_cusparselt_cu12-0.6.3.whl"), torch);
        assertThatThrownBy(() -> install("cuda", "--from", wheels.toString()))
                .hasMessage(other + " is not the wheel that is needed: its sha256 is " + sha256(torch) + ", needed is "
                        + sha256(sparse) + "; fetch it again");

        Files.write(other, sparse);
        Path target = temporary.resolve("elsewhere");
        assertThat(install("cuda", "--from", wheels.toString(), "--to", target.toString()))
                .endsWith("set TINA_RUNTIME=" + target + " for whoever is to use it\n");
        assertThat(CudaRuntime.installed(target).fault()).isEmpty();
        assertThat(wheels.resolve("torch-2.7.1-cp312.whl")).exists();
        assertThat(mirror.asked).isEmpty();
    }

    @Test
    void aDiskThatIsTooSmallIsRefusedBeforeAnythingIsFetched() {
        WheelList huge = new WheelList(
                "2.7.1",
                "12.6",
                List.of(new WheelList.Wheel("torch", "1", TORCH, torch.length, 1L << 60, sha256(torch))));
        assertThatThrownBy(() -> install(huge, "cuda", "--index", mirror.address()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageMatching(
                        "the disk of .* has \\d+ MB left, needed are 1152921504\\d+ MB; make room, or choose a"
                                + " folder of another disk with --to");
        assertThat(mirror.asked).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatGetsFullIsOneSentenceAndTheWheelIsKept() throws IOException {
        Path full = staged("files/torch/lib/libtorch_cuda.so");
        Files.createDirectories(full.getParent());
        Files.createSymbolicLink(full, Path.of("/dev/full"));

        assertThatThrownBy(this::fromMirror)
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the runtime could not be written: No space left on device; make room, or choose another"
                        + " folder with --to. What is unpacked is kept, and the same command goes on");
        Files.delete(full);
        mirror.asked.clear();
        fromMirror();
        assertThat(mirror.asked).containsExactly("nvidia_cusparselt_cu12-0.6.3.whl");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> install("cuda", "--index", "ftp://mirror"))
                .hasMessage("--index must be an address that begins with https:// or http://, was ftp://mirror");
        assertThatThrownBy(() ->
                        install("cuda", "--from", temporary.resolve("none").toString()))
                .hasMessageStartingWith("--from must be a folder, there is none at ");
        assertThatThrownBy(() -> install("rocm")).hasMessageContaining("rocm");
    }

    @Test
    void theListOfTheProductIsWholeAndPinned() {
        WheelList product = WheelList.load();
        assertThat(product.torch()).isEqualTo(CudaRuntime.TORCH);
        assertThat(product.wheels())
                .extracting(WheelList.Wheel::name)
                .contains("torch", "nvidia-cusparselt-cu12", "nvidia-cudnn-cu12", "nvidia-nccl-cu12")
                .doesNotHaveDuplicates();
        assertThat(product.wheels()).allSatisfy(wheel -> {
            assertThat(wheel.path()).matches("packages/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{60}/[^/]+x86_64\\.whl");
            assertThat(wheel.fileName()).contains(wheel.version());
        });
        assertThat(product.bytes()).isBetween(2_500_000_000L, 3_500_000_000L);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new LinkedHashMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) {
        return new Sha256().add(content).hex();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
