package dev.tina.cli.device.surroundings;

import dev.tina.doctor.CheckResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether the disk of the data folder has room. */
final class DiskCheck {

    /** A day of records of Kafka, the database, adapters and logs of a small job. */
    private static final long LEAST_BYTES = 2_000_000_000;

    private static final String CHECK = "disk";

    private final UsableSpace space;

    DiskCheck(UsableSpace space) {
        this.space = space;
    }

    /** Asks how many bytes the disk of a folder still takes. */
    @FunctionalInterface
    interface UsableSpace {

        UsableSpace SYSTEM = folder -> Files.getFileStore(folder).getUsableSpace();

        long of(Path folder) throws IOException;
    }

    /** @param data need not be there yet */
    CheckResult of(Path data) {
        Path folder = nearest(data);
        if (!Files.isWritable(folder)) {
            return CheckResult.fail(
                    CHECK,
                    data.toString(),
                    "the data folder " + data + " cannot be written to, since " + folder
                            + " may not be; change its owner, or choose another folder with --data");
        }
        try {
            long usable = space.of(folder);
            String free = String.format(Locale.ROOT, "%.1f GB free at %s", usable / 1e9, folder);
            return usable >= LEAST_BYTES
                    ? CheckResult.pass(CHECK, data.toString(), free)
                    : CheckResult.fail(
                            CHECK,
                            data.toString(),
                            free + ", a system needs 2 GB; free some, or choose another disk with --data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder itself, or the nearest above it that there is. */
    static Path nearest(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path found = start; found != null; found = found.getParent()) {
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        throw new IllegalStateException("no folder above " + start + " is there");
    }
}
