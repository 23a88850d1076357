package dev.tina.device.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processor.
 *
 * @param name the maker's; {@code unknown} where the system does not tell
 * @param instructionSets those that libtorch chooses its kernels by, as Linux calls them
 * @param cores that this process may use
 */
public record Cpu(String name, List<String> instructionSets, int cores) {

    private static final Pattern NAME = Pattern.compile("(?m)^model name\\s*: (.*)$");
    private static final Pattern FLAGS = Pattern.compile("(?m)^(?:flags|Features)\\s*: (.*)$");
    private static final List<String> OF_INTEREST = List.of(
            "avx2",
            "fma",
            "f16c",
            "avx512f",
            "avx512_vnni",
            "avx512_bf16",
            "avx512_fp16",
            "amx_bf16",
            "amx_int8",
            "asimd",
            "sve",
            "bf16");

    public Cpu {
        instructionSets = List.copyOf(instructionSets);
    }

    /** This machine's. */
    public static Cpu ofThisMachine() {
        return read(Path.of("/proc/cpuinfo"), Runtime.getRuntime().availableProcessors());
    }

    static Cpu read(Path cpuinfo, int cores) {
        try {
            String text = Files.readString(cpuinfo);
            List<String> flags = Arrays.asList(first(FLAGS, text, "").split(" ", -1));
            return new Cpu(
                    first(NAME, text, "unknown").strip(),
                    OF_INTEREST.stream().filter(flags::contains).toList(),
                    cores);
        } catch (IOException e) {
            return new Cpu("unknown", List.of(), cores);
        }
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }
}
