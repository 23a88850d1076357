package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.prompt.PromptTurns;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobQuery;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.UnreadableJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.node.ObjectNode;

/** What a job's prompts are rendered with stays as it was when the job was made. */
class PromptDateTest {

    @TempDir
    Path folder;

    @Test
    void everyRequestOfAJobCarriesTheDateItWasMadeOnWheneverAndByWhomeverItIsAsked() {
        World world = new World(Databases.shared(), folder);
        world.newJob("{\"steps\": 3, \"prompt\": {\"variables\": {\"enable_thinking\": false}}}");
        Set<TemplateContext> contexts = new HashSet<>();
        TrainerProcess trainer = world.start("trainer");
        for (int step = 1; step <= 3; step++) {
            rounds(trainer);
            List<RolloutRequested> first = world.takeRequests();
            world.pass(Duration.ofHours(30));
            trainer = world.start("trainer after " + step); // killed, and a day has gone by
            rounds(trainer);
            assertThat(trainer.overdue().askAgain()).isEqualTo(2);
            List<RolloutRequested> again = world.takeRequests();
            first.forEach(request -> contexts.add(request.templateContext()));
            again.forEach(request -> contexts.add(request.templateContext()));
            for (RolloutRequested request : again) {
                trainer.ledger().accept(Sampled.of(request));
            }
        }

        assertThat(contexts)
                .containsExactly(new TemplateContext(LocalDate.of(2026, 1, 1), Map.of("enable_thinking", false)));
    }

    private static void rounds(TrainerProcess trainer) {
        for (int i = 0; i < 3; i++) {
            trainer.loop().round();
        }
    }

    @Test
    void aJobMadeBeforePromptsHadTurnsAndDatesKeepsItsPromptsAndTheDateOfItsMaking() {
        DataSource database = new DriverManagerDataSource(Databases.emptyUrl(), "postgres", "");
        migrate(database, "10");
        JdbcClient jdbc = JdbcClient.create(database);
        UUID id = insert(jdbc, older());
        migrate(database, "latest");

        Job job = new Jobs(jdbc).find(id).orElseThrow();
        Recipe recipe = job.recipe();
        assertThat(recipe.prompt().turns()).isEqualTo(PromptTurns.LAST);
        assertThat(recipe.prompt().system()).isEqualTo("Be brief.");
        assertThat(recipe.prompt().template().context(job.createdAt()))
                .isEqualTo(new TemplateContext(LocalDate.of(2026, 3, 2), Map.of()));
    }

    @Test
    void aZeroCharacterInAnOldPromptStopsItsOwnJobAndNeitherTheMigrationNorAnother() {
        DataSource database = new DriverManagerDataSource(Databases.emptyUrl(), "postgres", "");
        migrate(database, "10");
        JdbcClient jdbc = JdbcClient.create(database);
        UUID zero = insert(jdbc, older().replace("Be brief.", "Be\\u0000brief."));
        UUID written = insert(jdbc, older().replace("Be brief.", "No \\\\u0000, please."));
        migrate(database, "latest");

        Jobs jobs = new Jobs(jdbc);
        assertThatThrownBy(() -> jobs.find(zero))
                .isInstanceOf(UnreadableJob.class)
                .hasMessageStartingWith("the job can no longer be read: prompt.turns must be given");
        assertThat(jobs.find(written).orElseThrow().recipe().prompt().system()).isEqualTo("No \\u0000, please.");
        assertThat(jobs.list(JobQuery.ALL, 10).stream().flatMap(found -> found.job().stream()))
                .extracting(Job::id)
                .containsExactly(written);
    }

    private static UUID insert(JdbcClient jdbc, String recipe) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into job (id, created_at, recipe, state, steps, base_folder)
                        values (:id, '2026-03-01T23:30:00-05:00', :recipe, 'RUNNING', 40, '/base')""").param("id", id).param("recipe", recipe).update();
        return id;
    }

    private static String older() {
        Recipe recipe = new RecipeBook()
                .resolve("tina-tiny", null, StrictJson.mapper().readTree("{\"prompt\": {\"system\": \"Be brief.\"}}"));
        ObjectNode tree = StrictJson.mapper().valueToTree(recipe);
        ((ObjectNode) tree.get("prompt")).remove(List.of("turns", "variables", "date"));
        return tree.toString();
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
