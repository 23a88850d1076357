package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import dev.tina.recipe.Recipe;
import dev.tina.tasks.TaskSet;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.provenance.Provenance;
import dev.tina.trainer.provenance.Provenances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ProvenanceTest {

    private static final String TASKS = """
            {"id": "a", "problem": "1 + 1?", "answer": "2"}
            {"id": "b", "problem": "1 + 2?", "answer": "3"}
            """;

    @TempDir
    Path folder;

    @Test
    void jobWhoseTasksHaveChangedPausesUntilTheyArePutBack() throws IOException {
        Path file = Files.writeString(folder.resolve("tasks.jsonl"), TASKS);
        World world = new World(Databases.shared(), folder);
        UUID job = world.newJob("{\"taskSet\": \"jsonl:" + file + "\"}");
        TrainerProcess trainer = world.start("trainer");
        record(trainer, job);
        Files.writeString(file, TASKS.replace("\"3\"", "\"4\""));
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        assertThat(world.job(job).failure()).isNull();
        assertThat(world.job(job).pauseReason())
                .startsWith("the tasks of jsonl:" + file + " are not those the job was made with (sha256 ");
        assertThat(world.count("select count(*) from prompt_group")).isZero();

        Files.writeString(file, TASKS);
        world.command(trainer, job, Command.RESUME);
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
    }

    private static void record(TrainerProcess trainer, UUID id) {
        Recipe recipe = trainer.trainer().jobs().find(id).orElseThrow().recipe();
        TaskSet tasks = new TaskLibrary().training(recipe);
        trainer.trainer().provenances().add(id, Provenance.of(recipe, tasks, null));
    }

    @Test
    void whatAnOlderJobWasMadeFromCanStillBeRead() {
        DataSource database = new DriverManagerDataSource(Databases.emptyUrl(), "postgres", "");
        migrate(database, "5");
        JdbcClient jdbc = JdbcClient.create(database);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into job (id, created_at, recipe, state, steps, base_folder)
                        values (:id, now(), '{"taskSet": "tiny/train", "evaluation": {"taskSet": "tiny/heldout"}}',
                                'SUCCEEDED', 1, '/base')""").param("id", id).update();
        jdbc.sql("""
                        insert into provenance (job_id, provenance)
                        values (:id, '{"taskSetSha256": "aa", "evaluationTaskSetSha256": "bb", "recipeSha256": "cc",
                                       "codeRevision": "dd"}')""").param("id", id).update();
        migrate(database, "latest");

        Provenance made = new Provenances(jdbc).find(id).orElseThrow();
        assertThat(made.taskSet().name()).isEqualTo("tiny/train");
        assertThat(made.taskSet().sha256()).isEqualTo("aa");
        assertThat(made.evaluationTaskSet()).isNotNull().hasNoNullFieldsOrPropertiesExcept("revision");
        assertThat(made.recipeSha256()).isEqualTo("cc");
        assertThat(made.codeVersion()).isNull();
        assertThat(made.codeRevision()).isEqualTo("dd");
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
