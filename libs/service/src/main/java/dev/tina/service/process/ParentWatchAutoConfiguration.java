package dev.tina.service.process;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Watches for the end of a supervisor where the environment says there is one: {@code TINA_SUPERVISED=true}. */
@AutoConfiguration
@ConditionalOnProperty(name = "tina.supervised", havingValue = "true")
public final class ParentWatchAutoConfiguration {

    @Bean
    ParentWatch parentWatch() {
        return new ParentWatch(System.in, OrderedExit::exit);
    }
}
