package dev.tina.trainer.cost;

/**
 * Who used a device.
 *
 * @param name of the process
 * @param device its kind, such as {@code cpu} or {@code NVIDIA L40S}
 */
public record Worker(String name, String device) {

    /** A processor, which others may use besides: its waiting cannot be told from their work. */
    public static final String CPU = "cpu";
}
