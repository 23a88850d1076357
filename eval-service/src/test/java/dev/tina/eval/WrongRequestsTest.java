package dev.tina.eval;

import dev.tina.service.test.WrongRequestsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class WrongRequestsTest extends WrongRequestsContract {

    @TempDir
    private static Path home;

    private static EvalSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = new EvalSystem(home);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Override
    protected String table() {
        return "evaluations.md";
    }

    @Override
    protected int port() {
        return system.port();
    }
}
