package dev.tina.trainer.request;

import dev.tina.service.test.WrongRequestsContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class WrongRequestsTest extends WrongRequestsContract {

    @LocalServerPort
    private int port;

    @Override
    protected String table() {
        return "jobs.md";
    }

    @Override
    protected int port() {
        return port;
    }
}
