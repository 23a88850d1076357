package dev.tina.plan.device;

import dev.tina.common.Require;

/**
 * A device as its maker describes it.
 *
 * @param name as its driver gives it
 * @param memory bytes
 * @param bfloat16 FLOP/s of dense products
 * @param float32 FLOP/s of products
 * @param bandwidth bytes a second
 * @param source where that stands
 */
public record DeviceSheet(String name, long memory, double bfloat16, double float32, double bandwidth, String source) {

    public DeviceSheet {
        Require.notBlank("name", name);
        Require.that(memory > 0, name + ".memory", memory, "above 0");
        Require.that(bfloat16 > 0, name + ".bfloat16", bfloat16, "above 0");
        Require.that(float32 > 0, name + ".float32", float32, "above 0");
        Require.that(bandwidth > 0, name + ".bandwidth", bandwidth, "above 0");
        Require.that(source.startsWith("https://"), name + ".source", source, "an address");
    }
}
