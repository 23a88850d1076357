package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import dev.tina.events.codec.EventCodec;
import dev.tina.trainer.plan.OverdueGroups;
import dev.tina.trainer.plan.PlannedGroups;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class FailingAloneTest {

    private static final UUID OTHER = new UUID(7, 7);

    @TempDir
    Path folder;

    private final JdbcClient jdbc = JdbcClient.create(Databases.shared());
    private World world;

    @BeforeEach
    void anEmptyWorld() {
        world = new World(Databases.shared(), folder);
    }

    @Test
    void jobThatCanNoLongerBeReadFailsAndStopsNoOther() {
        UUID broken = world.newJob("{\"steps\": 2}");
        copy(broken, OTHER);
        jdbc.sql("update job set recipe = '{\"gone\": 1}' where id = :id")
                .param("id", broken)
                .update();
        world.settle(world.start("trainer"));
        assertThat(jdbc.sql("select state from job where id = :id")
                        .param("id", broken)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
        assertThat(failure(broken)).isEqualTo("the job can no longer be read: unknown key gone");
        assertThat(world.state(OTHER)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void jobThatBecomesUnreadableWhileItRunsStopsNoOther() {
        UUID broken = world.newJob("{\"steps\": 2}");
        copy(broken, OTHER);
        TrainerProcess trainer = world.start("trainer");
        trainer.loop().round();
        jdbc.sql("update job set base_folder = '/a', recipe = 'none' where id = :id")
                .param("id", broken)
                .update();
        world.settle(trainer);
        assertThat(failure(broken)).doesNotContain("tools.jackson").contains("incident ");
        assertThat(world.state(OTHER)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void faultThatNobodyForesawFailsItsJobWithASentenceAndNoOther() {
        UUID first = world.newJob("{\"steps\": 2}");
        copy(first, OTHER);
        int[] calls = {0};
        TrainerProcess trainer = world.start("trainer", step -> {
            if (calls[0]++ == 0) {
                throw new NullPointerException("Cannot invoke \"java.util.Map.get(Object)\"");
            }
        });
        world.settle(trainer);
        long failed = world.count("select count(*) from job where state = 'FAILED'");
        long succeeded = world.count("select count(*) from job where state = 'SUCCEEDED'");
        assertThat(failed).isEqualTo(1);
        assertThat(succeeded).isEqualTo(1);
        assertThat(jdbc.sql("select failure from job where state = 'FAILED'")
                        .query(String.class)
                        .single())
                .matches("the job failed for a reason nobody foresaw; .* incident [0-9a-f-]{36}");
    }

    @Test
    void aFaultThatPassesWhileOneJobIsAskedForAgainLeavesTheOthersTheirTurn() {
        UUID first = world.newJob("{\"steps\": 2}");
        copy(first, OTHER);
        TrainerProcess trainer = world.start("trainer");
        trainer.loop().round();
        trainer.loop().round();
        world.pass(Duration.ofHours(1));
        long asked = world.count("select count(*) from prompt_group where state = 'ASKED'");
        boolean[] away = {true};
        TransactionTemplate transactions =
                new TransactionTemplate(new DataSourceTransactionManager(Databases.shared())) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                        if (away[0]) {
                            away[0] = false;
                            throw new TransientDataAccessResourceException("the database is away");
                        }
                        return super.execute(work);
                    }
                };
        OverdueGroups overdue = new OverdueGroups(
                transactions,
                world.clock(),
                trainer.trainer().jobs(),
                trainer.trainer().states(),
                new PlannedGroups(jdbc, world.clock(), new EventCodec(), (topic, key, event) -> {}));

        assertThat(asked).isEqualTo(4);
        assertThat(overdue.askAgain()).isEqualTo(2);
        assertThat(overdue.askAgain()).isEqualTo(2);
    }

    private String failure(UUID id) {
        return jdbc.sql("select failure from job where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void copy(UUID from, UUID to) {
        jdbc.sql(
                        "insert into job (id, created_at, name, preset, recipe, state, steps, base_folder)"
                                + " select :to, created_at, name, preset, recipe, state, steps, base_folder from job where id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
