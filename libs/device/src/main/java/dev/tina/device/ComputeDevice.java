package dev.tina.device;

import dev.tina.common.InvalidInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process computes on.
 *
 * @param name {@code cpu}, or {@code cuda:0} and so on
 */
public record ComputeDevice(String name) {

    public static final ComputeDevice CPU = new ComputeDevice("cpu");

    private static final Pattern CUDA = Pattern.compile("cuda:(\\d{1,3})");

    /** Reads a name; throws {@link InvalidInput} for the field if it is none. */
    public static ComputeDevice of(String field, String name) {
        if (name.equals(CPU.name) || CUDA.matcher(name).matches()) {
            return new ComputeDevice(name);
        }
        throw new InvalidInput(field, name, "cpu, or cuda: and a number, such as cuda:0");
    }

    /** The GPU that CUDA counts so. */
    public static ComputeDevice cuda(int index) {
        return new ComputeDevice("cuda:" + index);
    }

    public boolean isCpu() {
        return name.equals(CPU.name);
    }

    /** By which CUDA counts its GPU; throws IllegalStateException for a processor. */
    public int index() {
        Matcher cuda = CUDA.matcher(name);
        if (!cuda.matches()) {
            throw new IllegalStateException(name + " has no index");
        }
        return Integer.parseInt(cuda.group(1));
    }

    @Override
    public String toString() {
        return name;
    }
}
