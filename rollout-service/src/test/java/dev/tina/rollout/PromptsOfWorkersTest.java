package dev.tina.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.kafkashare.test.EmbeddedBroker;
import dev.tina.text.tokenizer.Tokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a template prints besides the conversation comes from the request, wherever the worker is. */
class PromptsOfWorkersTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final TimeZone HERE = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @Test
    void workersInAllTimeZonesRenderTheDateAndTheVariablesOfTheRequest() throws Exception {
        SmallModel model = SmallModel.in(folder);
        Files.writeString(
                folder.resolve("chat_template.jinja"),
                "{{ strftime_now('%d %b %Y') }}|{{ messages[0].content }}|{{ enable_thinking }}|{{ budget + 1 }}");
        RolloutRequested request = RolloutRequests.of(model)
                .ask(
                        "dated",
                        "7?",
                        2,
                        new TemplateContext(
                                LocalDate.of(2024, 7, 26), Map.of("enable_thinking", false, "budget", 511)));
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                Ring ring = new Ring(broker.bootstrapServers())) {
            assertThat(promptOf(request, "Pacific/Kiritimati", broker, ring))
                    .isEqualTo(promptOf(request, "Pacific/Pago_Pago", broker, ring))
                    .isEqualTo("26 Jul 2024|7?|False|512");
        } finally {
            TimeZone.setDefault(HERE);
        }
    }

    private String promptOf(RolloutRequested request, String zone, EmbeddedBroker broker, Ring ring) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (ConfigurableApplicationContext worker = new SpringApplicationBuilder(RolloutServiceApplication.class)
                        .run(
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--tina.rollout.worker=" + zone.replace('/', '-'),
                                "--tina.rollout.preload=" + folder);
                Tokenizer tokenizer = Tokenizer.load(folder)) {
            ring.ask(request);
            Map<UUID, RolloutCompleted> answers = new HashMap<>();
            await().atMost(LONG_ENOUGH).until(() -> {
                ring.rollouts().forEach(rollout -> answers.put(rollout.groupId(), rollout));
                return answers.containsKey(request.groupId());
            });
            assertThat(worker.isActive()).isTrue();
            return tokenizer.decode(
                    Objects.requireNonNull(answers.get(request.groupId())).promptTokens(), false);
        }
    }
}
