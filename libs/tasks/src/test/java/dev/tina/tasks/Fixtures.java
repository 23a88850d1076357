package dev.tina.tasks;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The small data sets of the tests. */
public final class Fixtures {

    private Fixtures() {}

    public static Path dataset(String name) {
        URL url = Objects.requireNonNull(Fixtures.class.getResource("/datasets/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
