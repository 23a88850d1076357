package dev.tina.device.runtime;

import dev.tina.device.elf.LibraryWalk;
import dev.tina.device.elf.LibraryWalk.Missing;
import dev.tina.device.machine.CudaDriver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which files of the wheels libtorch for CUDA loads, and whether a folder has all that these need. */
public final class CudaLibraries {

    private static final String RESOURCE = "cuda-libraries.txt";

    /** What every Linux with the GNU C library, the C++ runtime and zlib has, and the driver. */
    private static final Set<String> OF_SYSTEM = Set.of(
            "libc.so.6",
            "libm.so.6",
            "libz.so.1",
            "libdl.so.2",
            "libpthread.so.0",
            "librt.so.1",
            "libutil.so.1",
            "ld-linux-x86-64.so.2",
            "libgcc_s.so.1",
            "libstdc++.so.6",
            CudaDriver.LIBRARY);

    private final List<PathMatcher> wanted;
    private final List<PathMatcher> unwanted;

    private CudaLibraries(List<String> patterns) {
        this.wanted = matchers(patterns.stream().filter(pattern -> !pattern.startsWith("!")));
        this.unwanted = matchers(
                patterns.stream().filter(pattern -> pattern.startsWith("!")).map(pattern -> pattern.substring(1)));
    }

    /** As the list of this library's resources says. */
    public static CudaLibraries load() {
        try (InputStream resource = CudaLibraries.class.getResourceAsStream(RESOURCE)) {
            String text = new String(Objects.requireNonNull(resource, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
            return new CudaLibraries(text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PathMatcher> matchers(Stream<String> patterns) {
        return patterns.map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
    }

    /** @param path within site-packages, with slashes */
    public boolean holds(String path) {
        Path place = Path.of(path);
        return wanted.stream().anyMatch(pattern -> pattern.matches(place))
                && unwanted.stream().noneMatch(pattern -> pattern.matches(place));
    }

    /** What libraries of the folder need and neither the folder nor the system has; libtorch's are loaded first. */
    public static List<Missing> missing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> libraries = files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).contains(".so"))
                    .sorted(CudaLibraries::byLoading)
                    .toList();
            return LibraryWalk.missing(libraries, OF_SYSTEM::contains);
        }
    }

    private static int byLoading(Path one, Path other) {
        int torchFirst = Boolean.compare(isTorch(other), isTorch(one));
        return torchFirst == 0 ? one.compareTo(other) : torchFirst;
    }

    private static boolean isTorch(Path library) {
        return library.toAbsolutePath().resolveSibling("").endsWith("torch/lib");
    }
}
