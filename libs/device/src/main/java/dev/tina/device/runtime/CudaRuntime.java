package dev.tina.device.runtime;

import dev.tina.common.FilePlace;
import dev.tina.common.UserCache;
import dev.tina.device.elf.LibraryWalk.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * libtorch for CUDA on this machine: a folder that {@code ./tina runtime install cuda} has written, or one that the
 * environment names by DJL's own variables, as images do.
 *
 * @param libraries the folder of {@code libtorch_cuda.so}
 * @param folder the installed one; empty where the environment names the libraries
 */
public record CudaRuntime(Path libraries, Optional<Path> folder) {

    /** The version of libtorch that our DJL is made for. */
    public static final String TORCH = "2.7.1";

    /** Which of DJL's native libraries goes with it; the one for CUDA 12.8 loads with every CUDA 12. */
    public static final String FLAVOR = "cu128";

    /** The oldest driver that runs programs of CUDA 12 (NVIDIA's "CUDA Compatibility", minor version compatibility). */
    public static final String LEAST_DRIVER = "525.60.13";

    /** What mends a runtime that is missing or broken. */
    public static final String REMEDY = "'./tina runtime install cuda' installs it";

    /** Names the installed folder, where it is not the usual one. */
    public static final String VARIABLE = "TINA_RUNTIME";

    private static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";
    private static final String FLAVOR_VARIABLE = "PYTORCH_FLAVOR";
    private static final int NAMED = 3;

    /** As the environment says. */
    public static CudaRuntime of(Map<String, String> environment, Path userHome) {
        String given = environment.getOrDefault(LIBRARY_PATH, "");
        if (!given.isBlank() && environment.getOrDefault(FLAVOR_VARIABLE, "").startsWith("cu")) {
            return new CudaRuntime(Path.of(given), Optional.empty());
        }
        return installed(folder(environment, userHome));
    }

    /** In a folder as {@code ./tina runtime install cuda} writes it, whether it is there or not. */
    public static CudaRuntime installed(Path folder) {
        return new CudaRuntime(folder.resolve("torch/lib"), Optional.of(folder));
    }

    /** Where it is installed: {@code TINA_RUNTIME}, or {@code tina/runtime/cuda} in the user's cache. */
    public static Path folder(Map<String, String> environment, Path userHome) {
        String named = environment.getOrDefault(VARIABLE, "").strip();
        if (!named.isEmpty()) {
            return FilePlace.of(named).toAbsolutePath().normalize();
        }
        return UserCache.ofTina(environment, userHome).resolve("runtime/cuda");
    }

    /** What DJL must be told, as environment variables or system properties; nothing where the environment says it already. */
    public Map<String, String> variables() {
        return folder.isEmpty()
                ? Map.of()
                : Map.of(LIBRARY_PATH, libraries.toString(), "PYTORCH_VERSION", TORCH, FLAVOR_VARIABLE, FLAVOR);
    }

    /** Whether there is anything, be it broken. */
    public boolean isThere() {
        return Files.isRegularFile(libraries.resolve("libtorch_cuda.so"));
    }

    /** Why it cannot be loaded; empty where it can. */
    public Optional<String> fault() {
        if (!isThere()) {
            return Optional.of(folder.map(place -> "libtorch for CUDA is not installed (looked in " + place + ")")
                    .orElseGet(() -> LIBRARY_PATH + " is " + libraries + ", which has no libtorch_cuda.so"));
        }
        try {
            Optional<String> changed = folder.flatMap(CudaRuntime::changed);
            return changed.isPresent() ? changed : missing(folder.orElse(libraries));
        } catch (IOException e) {
            return Optional.of("the libraries in " + libraries + " cannot be read");
        }
    }

    /** What differs from the manifest. */
    private static Optional<String> changed(Path folder) {
        Optional<RuntimeManifest> manifest = RuntimeManifest.of(folder);
        if (manifest.isEmpty()) {
            return Optional.of("libtorch for CUDA in " + folder + " has no manifest.json that can be read");
        }
        if (!manifest.get().torch().equals(TORCH)) {
            return Optional.of(
                    "libtorch for CUDA in " + folder + " is " + manifest.get().torch() + ", needed is " + TORCH);
        }
        return manifest.get()
                .incomplete(folder)
                .map(file -> folder.resolve(file.path()) + " is missing or has not its " + file.bytes() + " bytes");
    }

    private static Optional<String> missing(Path folder) throws IOException {
        List<Missing> missing = CudaLibraries.missing(folder);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(missing.stream()
                        .limit(NAMED)
                        .map(one -> one.library().getFileName() + " needs " + one.needed()
                                + ", which its run path does not find")
                        .collect(Collectors.joining("; ", "in " + folder + " ", "")));
    }
}
