package dev.tina.cli.runtime;

import dev.tina.cli.runtime.WheelList.Wheel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** Where wheels come from; each is checked by its SHA-256 before it is given out. */
interface WheelSource {

    /** Throws CommandFailure, before anything is done, where it is plain that some cannot be had. */
    void requireAll(List<Wheel> wheels);

    /** Bytes that the wheels will need on the disk they are unpacked on, beside what is unpacked. */
    long room(List<Wheel> wheels) throws IOException;

    /**
     * One wheel as a file.
     *
     * @param progress is told how many bytes of it are there
     */
    Path take(Wheel wheel, LongConsumer progress) throws IOException;

    /** The wheel is unpacked and no longer needed. */
    void release(Path file) throws IOException;
}
