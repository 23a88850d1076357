package dev.tina.plan;

/**
 * What a process takes before it loads a model, measured; see docs/plan.md for how.
 *
 * @param bytes resident
 * @param device whose memory it is
 */
public record FixedBytes(String name, long bytes, PlannedDevice device) {

    /** A JVM with its heap, code and classes, and libtorch's libraries and threads; no framework. */
    public static final FixedBytes ENGINE = new FixedBytes("JVM and libtorch", 240L << 20, PlannedDevice.PROCESSOR);

    /** The same with Spring and clients of Kafka. */
    public static final FixedBytes ROLLOUT_SERVICE =
            new FixedBytes("JVM, Spring and libtorch", 400L << 20, PlannedDevice.PROCESSOR);

    /** The same with clients of Postgres and the REST interface. */
    public static final FixedBytes TRAINER_SERVICE =
            new FixedBytes("JVM, Spring and libtorch", 450L << 20, PlannedDevice.PROCESSOR);

    /** What the driver and the libraries take of a graphics processor's memory; from NVIDIA's figures, not measured. */
    public static final FixedBytes GPU = new FixedBytes("CUDA context and libraries", 700L << 20, PlannedDevice.GPU);

    MemoryPart part() {
        return new MemoryPart(name, bytes);
    }
}
