package dev.tina.cli.device.plan;

import dev.tina.common.InvalidInput;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a plan is made for, as the command line says it. */
final class PlanOptions {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?(MB|GB|TB|MIB|GIB|TIB)");

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "A base in the place of the recipe's; its config.json is enough.")
    @Nullable
    Path model;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "cpu",
            description = "cpu for this machine, cuda:0 for a device of it, or a name such as L40S, A100, H100, H200 or"
                    + " RTX 4090; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    String device;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Memory of the device, such as 48GB; what it has by default.")
    private @Nullable String memory;

    @Option(
            names = "--memory-share",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Of that memory for each process; 0.4 by default, as services take it.")
    double share;

    @Option(
            names = "--rollout-precision",
            paramLabel = "TYPE",
            defaultValue = "float32",
            description =
                    "Of the base in a rollout worker (tina.rollout.precision): float32 or bfloat16; ${DEFAULT-VALUE}"
                            + " by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Precision rolloutPrecision;

    @Option(
            names = "--measured",
            paramLabel = "FILE",
            description =
                    "What './tina doctor -o json' printed on the device: its speed in the place of a data sheet's.")
    @Nullable
    Path measured;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            defaultValue = "",
            description = "Dollars an hour by kind of device (docs/cost.md); the list that comes with Tina by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    String prices;

    /** In bytes; 0 where it is not given. */
    long memory() {
        return memory == null ? 0 : bytes(memory);
    }

    /** Of a size such as {@code 48GB} or {@code 1.5 GiB}. */
    static long bytes(String size) {
        Matcher matcher = SIZE.matcher(size.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new InvalidInput("--memory", size, "a number and MB, GB, TB, MiB, GiB or TiB, such as 48GB");
        }
        return Math.max(1, (long) (Double.parseDouble(matcher.group(1)) * unit(matcher.group(2))));
    }

    private static double unit(String name) {
        return switch (name) {
            case "MB" -> 1e6;
            case "GB" -> 1e9;
            case "TB" -> 1e12;
            case "MIB" -> 1L << 20;
            case "GIB" -> 1L << 30;
            default -> 1L << 40;
        };
    }
}
