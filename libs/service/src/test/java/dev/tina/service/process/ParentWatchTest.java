package dev.tina.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ParentWatchTest {

    @Test
    void theEndOfStandardInputEndsTheProcess() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        PipedOutputStream supervisor = new PipedOutputStream();
        new ParentWatchAutoConfiguration.Watch(new PipedInputStream(supervisor), ended::countDown).start();

        supervisor.write("dropped".getBytes(StandardCharsets.UTF_8));
        supervisor.flush();
        assertThat(ended.getCount()).isEqualTo(1);
        supervisor.close();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProcessWithoutSupervisorIsNotWatched() {
        ApplicationContextRunner context = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ParentWatchAutoConfiguration.class));

        context.run(started -> assertThat(started).doesNotHaveBean(ParentWatchAutoConfiguration.Watch.class));
    }
}
