package dev.tina.policy.torch;

import ai.djl.Device;
import ai.djl.util.ClassLoaderUtils;
import dev.tina.common.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the libtorch that is loaded says of itself, which need not be what a file name or a variable promised.
 *
 * @param version such as 2.7.1
 * @param instructions the widest that its kernels use here, such as AVX512; empty where it does not say
 * @param cuda the CUDA it was built for, such as 12.6; empty for one without
 */
public record TorchBuild(String version, String instructions, String cuda) {

    /** {@code std::string at::show_config()}, as GCC names it. */
    private static final String SHOW_CONFIG = "_ZN2at11show_configB5cxx11Ev";

    /** Bytes of GCC's std::string: address, length, and 16 for short texts. */
    private static final long STRING_BYTES = 32;

    private static final Pattern VERSION = Pattern.compile("\\bTORCH_VERSION=([^,\\s]+)");
    private static final Pattern INSTRUCTIONS = Pattern.compile("CPU capability usage: (\\S+)");
    private static final Pattern CUDA = Pattern.compile("CUDA Runtime ([\\d.]+)");

    public TorchBuild {
        Require.notBlank("version", version);
    }

    /** The version that Tina is built for: that of the engine's Java part, without which nothing else fits. */
    public static String expectedVersion() {
        Properties properties = new Properties();
        try (InputStream in = ClassLoaderUtils.getResourceAsStream("pytorch-engine.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("pytorch_version", "");
    }

    /**
     * Loads libtorch if it is not loaded yet, and asks it.
     *
     * @return empty where this build of libtorch has no such question
     * @throws ai.djl.engine.EngineException or a {@link LinkageError} where it cannot be loaded
     */
    public static Optional<TorchBuild> loaded() {
        Torch.manager(Device.cpu()).close();
        return SymbolLookup.loaderLookup()
                .find(SHOW_CONFIG)
                .map(TorchBuild::text)
                .flatMap(TorchBuild::parse);
    }

    /** @param text as {@code torch.__config__.show()} prints it */
    static Optional<TorchBuild> parse(String text) {
        return find(VERSION, text)
                .map(version -> new TorchBuild(
                        version,
                        find(INSTRUCTIONS, text).orElse(""),
                        find(CUDA, text).orElse("")));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Calls the function; a string comes back in memory of the caller. That of the text itself is never freed. */
    @SuppressWarnings("restricted") // the JVM is started with native access, which the engine needs too
    private static String text(MemorySegment function) {
        MethodHandle call = Linker.nativeLinker()
                .downcallHandle(function, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        MemorySegment string = Arena.global().allocate(STRING_BYTES, Long.BYTES);
        try {
            MemorySegment result = (MemorySegment) call.invokeExact(string);
            if (result.address() != string.address()) {
                return "";
            }
        } catch (Throwable e) {
            throw new IllegalStateException("libtorch did not say what it is", e);
        }
        long length = string.get(ValueLayout.JAVA_LONG, Long.BYTES);
        byte[] bytes = string.get(ValueLayout.ADDRESS, 0).reinterpret(length).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
