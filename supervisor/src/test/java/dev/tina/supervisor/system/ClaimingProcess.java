package dev.tina.supervisor.system;

import java.nio.file.Path;

/** Claims a data folder in a process of its own, so that a test can kill it; it says "claimed" when it has the folder. */
final class ClaimingProcess {

    private ClaimingProcess() {}

    public static void main(String[] args) throws Exception {
        try (var folder = DataFolder.claim(Path.of(args[0]))) {
            System.out.println("claimed " + folder.path());
            while (System.in.read() >= 0) {
                // until the test ends
            }
        }
    }
}
