package dev.tina.cli.runtime;

import dev.tina.device.runtime.CudaRuntime;
import dev.tina.device.runtime.RuntimeManifest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One flavour of libtorch on this machine.
 *
 * @param flavor {@code cpu} or {@code cuda}
 * @param version null where there is none
 * @param place the folder; null for the one in the jars
 * @param fault why it cannot be loaded, and what mends that; null where nothing speaks against it
 */
record LibtorchView(
        String flavor,
        @Nullable String version,
        @Nullable String place,
        @Nullable String fault) {

    private static final String IN_JARS = "native/lib/pytorch.properties";

    /** The one for processors, which comes in a jar. */
    static LibtorchView ofProcessor(ClassLoader jars) {
        try (InputStream resource = jars.getResourceAsStream(IN_JARS)) {
            if (resource == null) {
                return new LibtorchView("cpu", null, null, "no jar of libtorch is on the class path");
            }
            Properties properties = new Properties();
            properties.load(resource);
            return new LibtorchView("cpu", properties.getProperty("version", "").replaceAll("-.*", ""), null, null);
        } catch (IOException e) {
            return new LibtorchView("cpu", null, null, "the jar of libtorch cannot be read");
        }
    }

    /** The installed one, or the one that the environment names. */
    static LibtorchView ofCuda(CudaRuntime runtime, WheelList wheels) {
        Optional<RuntimeManifest> manifest = runtime.folder().flatMap(RuntimeManifest::of);
        String size = String.format(Locale.ROOT, " (%.1f GB)", wheels.bytes() / 1e9);
        return new LibtorchView(
                "cuda",
                manifest.map(made -> made.torch() + " (CUDA " + made.cuda() + ")")
                        .orElse(null),
                runtime.folder().orElse(runtime.libraries()).toString(),
                runtime.fault()
                        .map(fault -> fault + "; " + CudaRuntime.REMEDY + size)
                        .orElse(null));
    }

    String inWords() {
        String where = place == null ? "in the jars" : "in " + place;
        return fault == null ? (version == null ? "" : version + ", ") + where : fault;
    }
}
