package dev.tina.supervisor.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** The Postgres programs, unpacked once for all tests of this module. */
public final class TestPostgres {

    private TestPostgres() {}

    public static PostgresBinaries binaries() throws IOException {
        return PostgresBinaries.unpack(Path.of("target", "postgres-for-tests"));
    }
}
