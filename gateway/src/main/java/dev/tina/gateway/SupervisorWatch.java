package dev.tina.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Component;

/** Ends the gateway when its standard input ends, where that is held by a supervisor: {@code TINA_SUPERVISED=true}. */
@Component
@ConditionalOnProperty(name = "tina.supervised", havingValue = "true")
class SupervisorWatch implements ApplicationListener<ContextRefreshedEvent> {

    private static final Logger log = LoggerFactory.getLogger(SupervisorWatch.class);
    private static final int TERMINATED = 143; // as after SIGTERM

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        Thread.ofPlatform().daemon().name("supervisor-watch").start(SupervisorWatch::awaitEnd);
    }

    private static void awaitEnd() {
        InputStream input = System.in;
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.info("Standard input cannot be read any more: {}", e.getMessage());
        }
        log.info("The supervisor is gone, so the gateway ends too");
        System.exit(TERMINATED);
    }
}
