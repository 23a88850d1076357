package dev.tina.rollout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a rollout worker. */
@SpringBootApplication
public class RolloutServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(RolloutServiceApplication.class, args);
    }
}
