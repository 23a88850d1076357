package dev.tina.service.process;

import dev.tina.common.ParentWatch;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/** Ends a service when its supervisor ends, where the environment says there is one: {@code TINA_SUPERVISED=true}. */
@AutoConfiguration
@ConditionalOnProperty(name = "tina.supervised", havingValue = "true")
public final class ParentWatchAutoConfiguration {

    @Bean
    Watch parentWatch() {
        return new Watch(System.in, OrderedExit::exit);
    }

    /** Watches from the start of the application to its stop. */
    static final class Watch implements SmartLifecycle {

        private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

        private final InputStream input;
        private final Runnable end;
        private volatile boolean running;

        Watch(InputStream input, Runnable end) {
            this.input = input;
            this.end = end;
        }

        @Override
        public void start() {
            running = true;
            ParentWatch.start(input, this::end);
        }

        private void end() {
            if (running) {
                log.info("Standard input has ended: the supervisor is gone, so this process ends too");
                end.run();
            }
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        /** First to start, so that a supervisor lost while the rest starts is noticed. */
        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }
    }
}
