package dev.tina.reward.verify;

import dev.tina.kafkashare.test.EmbeddedBroker;
import dev.tina.reward.RewardServiceApplication;
import dev.tina.service.test.WrongRequestsContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = RewardServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WrongRequestsTest extends WrongRequestsContract {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
    }

    @Override
    protected String table() {
        return "verify.md";
    }

    @Override
    protected int port() {
        return port;
    }
}
