package dev.tina.gateway;

import dev.tina.service.test.WrongRequestsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class WrongRequestsTest extends WrongRequestsContract {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(new Echo().server(), "tina.gateway.access=open");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Override
    protected String table() {
        return "keys.md";
    }

    @Override
    protected int port() {
        return gateway.port();
    }
}
