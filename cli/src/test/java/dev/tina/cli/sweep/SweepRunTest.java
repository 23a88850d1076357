package dev.tina.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.follow.Polling;
import dev.tina.cli.sweep.plan.SweepGateway;
import dev.tina.cli.sweep.plan.SweepJob;
import dev.tina.cli.sweep.result.JobOutcome;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepRunTest {

    private final StringWriter said = new StringWriter();
    private SweepGateway gateway;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        gateway = new SweepGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void noMoreJobsRunThanAskedFor() throws Exception {
        assertThat(run(2, jobs(1, 2, 3, 4, 5)).values()).allMatch(JobOutcome::isSuccess);
        assertThat(gateway.made()).isEqualTo(5);
        assertThat(gateway.mostRunning()).isEqualTo(2);
    }

    @Test
    void startedAgainItMakesNoJobTwice() throws Exception {
        Map<String, JobOutcome> first = run(2, jobs(1, 2));
        Map<String, JobOutcome> again = run(2, jobs(1, 2, 3));
        assertThat(gateway.made()).isEqualTo(3);
        assertThat(again).containsAllEntriesOf(first);
    }

    @Test
    void jobWhoseAnswerWasLostIsNotMadeAgain() throws Exception {
        gateway.losing(1, false);
        assertThat(run(1, jobs(1, 2)).values()).allMatch(JobOutcome::isSuccess);
        assertThat(gateway.made()).isEqualTo(2);
    }

    @Test
    void jobThatWasNeverMadeIsAskedForAgain() throws Exception {
        gateway.losing(1, true);
        assertThat(run(1, jobs(1)).values()).allMatch(JobOutcome::isSuccess);
        assertThat(gateway.made()).isEqualTo(1);
    }

    @Test
    void jobAskedForByACommandThatWasKilledIsNotMadeAgain() throws Exception {
        List<SweepJob> jobs = jobs(1, 2);
        run(1, jobs.subList(0, 1));
        api().createJob(jobs.get(1).namedRequest(), state().requestKey(jobs.get(1)));
        Map<String, JobOutcome> outcomes = run(1, jobs);
        assertThat(gateway.made()).isEqualTo(2);
        assertThat(state().job(jobs.get(1))).contains("j2");
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void jobOfTheSameRecipeThatSomebodyElseMadeIsNotTaken() throws Exception {
        SweepJob planned = jobs(1).getFirst();
        api().createJob(planned.namedRequest(), "somebody else's");
        run(1, List.of(planned));
        assertThat(gateway.made()).isEqualTo(2);
        assertThat(state().job(planned)).contains("j2");
    }

    @Test
    void failedAndRefusedJobsDoNotStopTheRest() throws Exception {
        gateway.failing(1, "the base is gone");
        gateway.refusing(2L);
        Map<String, JobOutcome> outcomes = run(1, jobs(1, 2, 3));
        assertThat(jobs(1, 2, 3).stream()
                        .map(planned -> String.valueOf(Objects.requireNonNull(outcomes.get(planned.key()))
                                .trouble())))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("failed: the base is gone"),
                        two -> assertThat(two).startsWith("refused: ").contains("seed must be another, was 2"),
                        three -> assertThat(three).isEqualTo("null"));
        gateway.refusing(null);
        run(1, jobs(1, 2, 3));
        assertThat(gateway.made()).isEqualTo(3);
    }

    @Test
    void jobsOfAnotherSystemAreNotMadeAnewWithoutAWord() throws Exception {
        run(1, jobs(1));
        gateway.close();
        gateway = new SweepGateway();
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> run(1, jobs(1)))
                .withMessageContaining("the job j1 of \"seed 1\"")
                .withMessageContaining("--output");
        assertThat(gateway.made()).isZero();
    }

    @Test
    void folderIsUsedByOneCommandAtATime() throws Exception {
        try (SweepFolder claimed = SweepFolder.claim(folder)) {
            assertThat(Files.exists(claimed.path())).isTrue();
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> SweepFolder.claim(folder))
                    .withMessageContaining("another sweep writes to " + folder);
        }
        SweepFolder.claim(folder).close();
    }

    private Map<String, JobOutcome> run(int parallel, List<SweepJob> jobs) throws IOException, InterruptedException {
        Polling polling = new Polling(Duration.ofMillis(2), Duration.ofSeconds(30), WaitingClock.SYSTEM);
        SweepLine line = new SweepLine(new PrintWriter(said), false);
        return new SweepRun(api(), state(), polling, line).run(jobs, parallel);
    }

    private TinaApi api() {
        return new TinaApi(gateway.address(), null, Duration.ofSeconds(10), WaitingClock.SYSTEM);
    }

    private SweepState state() throws IOException {
        return SweepState.in(folder);
    }

    private static List<SweepJob> jobs(long... seeds) {
        List<SweepJob> jobs = new ArrayList<>();
        for (long seed : seeds) {
            jobs.add(new SweepJob(
                    "seed " + seed,
                    "seed=" + seed,
                    "grid",
                    seed,
                    "{\"overrides\":{\"lora\":{\"rank\":8},\"seed\":%d},\"recipe\":\"tina-tiny\"}".formatted(seed)));
        }
        return jobs;
    }
}
