package dev.tina.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.json.StrictJson;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.sim.Databases;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A data folder of a version that kept the reason of a pause as a failure. */
class PauseReasonTest {

    private final DataSource database = new DriverManagerDataSource(Databases.emptyUrl(), "postgres", "");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void reasonOfAPauseIsNoFailureAfterTheUpgrade() {
        Databases.migrate(database, "12");
        UUID paused = insert("PAUSED", "budget.dollars is 1.0; 0.99 used");
        UUID pausedByItsUser = insert("PAUSED", null);
        UUID failed = insert("FAILED", "step 3 cannot be learned");
        UUID running = insert("RUNNING", null);
        Databases.migrate(database, "latest");

        assertReasons(paused, null, "budget.dollars is 1.0; 0.99 used");
        assertReasons(pausedByItsUser, null, null);
        assertReasons(failed, "step 3 cannot be learned", null);
        assertReasons(running, null, null);
    }

    private void assertReasons(UUID id, @Nullable String failure, @Nullable String pauseReason) {
        Job job = new Jobs(jdbc).find(id).orElseThrow();
        assertThat(job.failure()).isEqualTo(failure);
        assertThat(job.pauseReason()).isEqualTo(pauseReason);
    }

    private UUID insert(String state, @Nullable String failure) {
        UUID id = UUID.randomUUID();
        String recipe = StrictJson.mapper().writeValueAsString(new RecipeBook().resolve("tina-tiny", null, null));
        jdbc.sql("""
                        insert into job (id, created_at, recipe, state, steps, base_folder, failure)
                        values (:id, now(), :recipe, :state, 40, '/base', :failure)""")
                .param("id", id)
                .param("recipe", recipe)
                .param("state", state)
                .param("failure", failure)
                .update();
        return id;
    }
}
