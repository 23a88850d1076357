package dev.tina.cli.device.surroundings;

import dev.tina.common.FileTrees;
import dev.tina.doctor.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Whether a program of the system can be started here: it is, in a folder that is deleted afterwards. */
final class StartCheck {

    private final Path beside;
    private final LongSupplier nanoTime;

    /** @param beside the folder in which the program's own is made: on the disk that will hold the data */
    StartCheck(Path beside, LongSupplier nanoTime) {
        this.beside = beside;
        this.nanoTime = nanoTime;
    }

    /** Starts a program with its data in a folder. */
    @FunctionalInterface
    interface Program {

        /** Returns when it is ready; what is returned ends it. */
        Runnable start(Path folder) throws IOException, InterruptedException;
    }

    CheckResult of(String name, Program program) {
        try {
            Path folder = Files.createTempDirectory(beside, "tina-doctor-");
            try {
                return started(name, program, folder);
            } finally {
                FileTrees.delete(folder);
            }
        } catch (IOException e) {
            return failed(name, e);
        }
    }

    private CheckResult started(String name, Program program, Path folder) {
        long begin = nanoTime.getAsLong();
        try {
            Runnable end = program.start(folder);
            double seconds = (nanoTime.getAsLong() - begin) / 1e9;
            end.run();
            return CheckResult.pass(
                    name, "embedded", String.format(Locale.ROOT, "started here, ready after %.1f s", seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(name, e);
        } catch (IOException | RuntimeException e) {
            return failed(name, e);
        }
    }

    private static CheckResult failed(String name, Exception failure) {
        return CheckResult.fail(
                name,
                "embedded",
                name + " could not be started: " + CheckResult.firstLine(failure)
                        + "; './tina up' will fail for the same reason");
    }
}
