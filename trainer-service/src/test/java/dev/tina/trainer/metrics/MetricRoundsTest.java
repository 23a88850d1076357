package dev.tina.trainer.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MetricRoundsTest {

    private final JdbcClient jdbc = JdbcClient.create(Databases.shared());
    private final MetricCursors cursors = new MetricCursors(jdbc);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(Databases.shared()));
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void emptyWorld() {
        world = new World(Databases.shared(), folder);
    }

    @Test
    void everyCommittedStepOfAJobIsToldOnceWhileItRunsAndThroughKills() throws Exception {
        UUID job = world.newJob("{\"steps\": 3}");
        Path root = folder.resolve("jobs");
        world.settle(world.start("first"));
        MetricPlace killed = new Place() {
            @Override
            public String tell(UUID id, @Nullable String reference, List<MetricEvent> events) throws IOException {
                new MetricFiles(root).tell(id, reference, events);
                throw new IOException("killed before the cursor moved");
            }
        };
        rounds(killed).round();
        rounds(new MetricFiles(root)).round();
        rounds(new MetricFiles(root)).round();
        List<String> lines = Files.readAllLines(root.resolve(job.toString()).resolve("metrics.jsonl"));
        assertThat(lines).hasSize(3);
        for (int step = 1; step <= 3; step++) {
            assertThat(lines.get(step - 1)).contains("\"step\":" + step + ",").contains("\"reward\":2.0");
        }
        assertThat(cursors.behind("FILES")).isEmpty();
    }

    @Test
    void aJobThatCannotBeToldHoldsUpNoOtherAndIsTriedAgainLater() throws Exception {
        UUID refused = jobWithEvent();
        UUID other = jobWithEvent();
        Place place = new Place();
        place.refused.add(refused);
        MetricRounds rounds = rounds(place);
        rounds.round();
        rounds.round();
        assertThat(place.told).containsExactly(other);
        assertThat(place.asked).isEqualTo(2);
        now = now.plus(Duration.ofSeconds(3));
        place.refused.clear();
        rounds.round();
        assertThat(place.told).containsExactly(other, refused);
    }

    @Test
    void aCursorThatAnotherTrainerHoldsIsLeftToIt() throws Exception {
        UUID job = jobWithEvent();
        Place place = new Place();
        cursors.hold("FILES", job);
        transactions.executeWithoutResult(status -> {
            assertThat(cursors.hold("FILES", job)).isPresent();
            try {
                Thread other = Thread.ofPlatform().start(() -> roundOf(place));
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(place.told).isEmpty();
        rounds(place).round();
        assertThat(place.told).containsExactly(job);
    }

    private void roundOf(Place place) {
        try {
            rounds(place).round();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private MetricRounds rounds(MetricPlace place) {
        return new MetricRounds(place, cursors, transactions, () -> now);
    }

    private UUID jobWithEvent() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into job (id, created_at, name, recipe, state, steps, base_folder)"
                        + " values (:id, clock_timestamp(), 'a job', '{}', 'PAUSED', 1, '/base')")
                .param("id", id)
                .update();
        jdbc.sql("insert into job_event (job_id, type, data, created_at)"
                        + " values (:id, 'step', '{\"step\": 1, \"metrics\": {\"reward\": 1}}', now())")
                .param("id", id)
                .update();
        return id;
    }

    /** Notes whom it is told of. */
    private static class Place implements MetricPlace {

        private final List<UUID> told = new ArrayList<>();
        private final Set<UUID> refused = new HashSet<>();
        private int asked;

        @Override
        public String name() {
            return "FILES";
        }

        @Override
        public String tell(UUID jobId, @Nullable String reference, List<MetricEvent> events) throws IOException {
            asked++;
            if (refused.contains(jobId)) {
                throw new IOException("No space left on device");
            }
            told.add(jobId);
            return "";
        }
    }
}
