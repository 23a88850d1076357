package dev.tina.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where Tina lies on this machine.
 *
 * @param root the repository's root, which holds the script {@code tina}
 */
public record Home(Path root) {

    /** From the system property {@code tina.home}, which the script sets; else the nearest root above the working directory. */
    public static Home find() {
        String given = System.getProperty("tina.home");
        if (given != null) {
            return new Home(Path.of(given).toAbsolutePath().normalize());
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("tina")) && Files.exists(folder.resolve("pom.xml"))) {
                return new Home(folder);
            }
        }
        throw new CommandFailure("no Tina found at or above " + start + "; start it with the script tina");
    }

    /** What the build made to be run. */
    public Path distribution() {
        return root.resolve("cli/target/dist");
    }

    /** Where the demo's system keeps its data. */
    public Path demoData() {
        return root.resolve(".tina/demo/data");
    }

    /** Where running systems are noted. */
    public Path systems() {
        return root.resolve(".tina/systems");
    }

    /** Where a system keeps its data unless it is told otherwise. */
    public Path defaultData() {
        return root.resolve(".tina/data");
    }
}
