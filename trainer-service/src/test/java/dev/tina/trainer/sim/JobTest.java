package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.group.Purpose;
import dev.tina.trainer.cost.Role;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.ledger.GroupAcceptance;
import dev.tina.trainer.step.StepRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobTest {

    @TempDir
    Path folder;

    private World world;
    private TrainerProcess trainer;

    @BeforeEach
    void oneTrainer() {
        world = new World(Databases.shared(), folder);
        trainer = world.start("trainer");
    }

    @Test
    void requestsExistOnlyForStepsUpToTheNextAndTheStalenessBound() {
        world.newJob("{\"steps\": 9, \"maxStaleness\": 2, \"deterministic\": false}");
        rounds(4);
        assertThat(world.takeRequests().stream().map(request -> request.key().step()))
                .containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void stepIsSampledByTheNewestVersionOnceItMayBePlanned() {
        world.newJob("{\"steps\": 4, \"maxStaleness\": 1, \"deterministic\": false}");
        world.settle(trainer);
        assertThat(world.count("select min(step - 1 - policy_version) from prompt_group"))
                .isEqualTo(0);
        assertThat(world.count("select max(step - 1 - policy_version) from prompt_group"))
                .isEqualTo(1);
        assertThat(world.count("select policy_version from prompt_group where step = 4 limit 1"))
                .isEqualTo(2);
    }

    @Test
    void stepsSayHowManyVersionsTheirSamplersLagBehind() {
        UUID job = world.newJob("{\"steps\": 4, \"maxStaleness\": 1, \"deterministic\": false}");
        world.settle(trainer);
        assertThat(new StepRecords(JdbcClient.create(Databases.shared())).list(job))
                .extracting(
                        step -> step.metrics().get("staleness/mean"),
                        step -> step.metrics().get("staleness/max"))
                .containsExactly(tuple(0.0, 0.0), tuple(1.0, 1.0), tuple(1.0, 1.0), tuple(1.0, 1.0));
    }

    @Test
    void noTaskIsRepeatedWithinAnEpoch() {
        world.newJob("{\"steps\": 6}");
        Set<String> tasks = new HashSet<>();
        for (int step = 1; step <= 6; step++) {
            rounds(3);
            List<RolloutRequested> requests = world.takeRequests();
            requests.forEach(request -> tasks.add(request.key().taskId()));
            requests.forEach(request -> trainer.ledger().accept(Sampled.of(request)));
        }
        assertThat(tasks).hasSize(12);
    }

    @Test
    void taskDrawnTwiceInAStepIsTwoGroups() {
        world.newJob("{\"steps\": 1, \"promptsPerStep\": 30}");
        rounds(3);
        assertThat(world.takeRequests().stream().map(RolloutRequested::groupId))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void duplicateChangesNothingButIsCountedAsDiscardedWhenItWasSampledAgain() {
        UUID job = world.newJob("{}");
        rounds(3);
        RolloutRequested request = world.takeRequests().getFirst();
        GroupScored group = Sampled.by("first", request);
        assertThat(trainer.ledger().accept(group)).isEqualTo(new GroupAcceptance.Accepted(false));
        assertThat(trainer.ledger().accept(group)).isEqualTo(new GroupAcceptance.Duplicate());
        assertThat(trainer.ledger().accept(Sampled.by("second", request))).isEqualTo(new GroupAcceptance.Duplicate());
        assertThat(world.count("select count(*) from scored_group")).isEqualTo(1);
        assertThat(world.spent(job).seconds(Role.ROLLOUT)).isEqualTo(0.5);
        assertThat(world.spent(job).discarded()).isEqualTo(0.25);
    }

    @Test
    void groupOfAnotherAdapterIsRefusedCountedAndAskedForAgain() {
        UUID job = world.newJob("{}");
        rounds(3);
        RolloutRequested request = world.takeRequests().getFirst();
        GroupScored wrong = Sampled.byAnotherAdapter(request);
        assertThat(trainer.ledger().accept(wrong)).isInstanceOf(GroupAcceptance.Refused.class);
        assertThat(trainer.ledger().accept(wrong)).isInstanceOf(GroupAcceptance.Refused.class);
        assertThat(world.count("select sum(refused_groups) from step")).isEqualTo(1);
        assertThat(trainer.overdue().askAgain()).isEqualTo(1);
        RolloutRequested again = world.takeRequests().getFirst();
        assertThat(again.groupId()).isEqualTo(request.groupId());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(trainer.ledger().accept(wrong)).isInstanceOf(GroupAcceptance.Refused.class);
        assertThat(trainer.overdue().askAgain()).isEqualTo(0);
        assertThat(world.spent(job).discarded()).isEqualTo(0.25);
    }

    @Test
    void overdueGroupIsAskedForAgainWithTwiceTheTimeUntilTheJobFailsWithTheReason() {
        UUID job = world.newJob("{\"maxAttempts\": 3}");
        rounds(3);
        take(world.takeRequests());
        for (int attempt = 2, seconds = 5; attempt <= 3; attempt++, seconds *= 2) {
            world.pass(Duration.ofSeconds(seconds));
            assertThat(trainer.overdue().askAgain()).isEqualTo(0);
            world.pass(Duration.ofMillis(1));
            assertThat(trainer.overdue().askAgain()).isEqualTo(2);
            List<RolloutRequested> again = world.takeRequests();
            assertThat(again).extracting(RolloutRequested::attempt).containsOnly(attempt);
            take(again);
            assertThat(trainer.overdue().askAgain()).isEqualTo(0);
        }
        world.pass(Duration.ofMillis(20_001));
        assertThat(trainer.overdue().askAgain()).isEqualTo(0);
        assertThat(world.state(job)).isEqualTo(JobState.FAILED);
        assertThat(world.job(job).failure()).contains("step 1 was asked for 3 times and never came back");
    }

    @Test
    void whileThereIsNoWorkerTheJobWaitsAndSaysSoAndSpendsNoAttempt() {
        UUID job = world.newJob("{\"maxAttempts\": 1}");
        rounds(3);
        world.takeRequests();
        assertThat(trainer.waiting().complaints(List.of(job))).isEmpty();
        for (int asked = 1; asked <= 12; asked++) {
            world.pass(Duration.ofHours(1));
            assertThat(trainer.overdue().askAgain()).isEqualTo(2);
            assertThat(world.takeRequests())
                    .hasSize(2)
                    .extracting(RolloutRequested::attempt)
                    .containsOnly(1);
        }
        assertThat(trainer.waiting().complaints(List.of(job)))
                .containsOnly(entry(
                        job,
                        "no rollout worker has taken any of the 2 groups asked for in 720 min;"
                                + " the job goes on when one does"));

        world.pass(Duration.ofHours(1));
        trainer.overdue().askAgain();
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(trainer.waiting().complaints(List.of(job))).isEmpty();
    }

    @Test
    void groupInWorkIsWaitedForWithoutComplaintAndItsLostTakerCountsAsOneAttempt() {
        UUID job = world.newJob("{\"maxAttempts\": 2}");
        rounds(3);
        RolloutRequested first = world.takeRequests().getFirst();
        assertThat(trainer.waiting().note(taken(first))).isTrue();
        assertThat(trainer.waiting().note(taken(first))).isFalse();
        world.pass(Duration.ofHours(1));
        assertThat(trainer.waiting().complaints(List.of(job))).isEmpty();

        assertThat(trainer.overdue().askAgain()).isEqualTo(2);
        assertThat(world.takeRequests())
                .extracting(RolloutRequested::groupId, RolloutRequested::attempt)
                .contains(tuple(first.groupId(), 2))
                .hasSize(2)
                .extracting(both -> both.toList().getLast())
                .containsExactly(2, 1);
        assertThat(world.state(job)).isEqualTo(JobState.RUNNING);
    }

    private void take(List<RolloutRequested> requests) {
        requests.forEach(request -> trainer.waiting().note(taken(request)));
    }

    private static RolloutTaken taken(RolloutRequested request) {
        return new RolloutTaken(request.groupId(), Purpose.TRAIN, request.attempt(), "worker");
    }

    @Test
    void pausedJobKeepsItsGroupsAndGoesOnWithTheSameAdapters() {
        UUID job = world.newJob("{\"steps\": 2}");
        rounds(3);
        world.command(trainer, job, Command.PAUSE);
        rounds(1);
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        world.sample();
        world.onTheWay().forEach(trainer.ledger()::accept);
        world.onTheWay().clear();
        rounds(2);
        assertThat(world.job(job).step()).isEqualTo(0);
        world.command(trainer, job, Command.RESUME);
        rounds(1);
        assertThat(world.job(job).step()).isEqualTo(1);
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.count("select count(*) from prompt_group where attempt > 1"))
                .isEqualTo(0);
    }

    @Test
    void jobWhoseFilesCannotBeWrittenPausesAndGoesOnOnceTheyCan() throws IOException {
        UUID job = world.newJob("{\"steps\": 2}");
        rounds(3);
        Path adapters = folder.resolve("adapters");
        Files.move(adapters, folder.resolve("aside"));
        Files.createFile(adapters); // no folder can be made below a file
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        assertThat(world.job(job).pauseReason()).contains("cannot write an adapter below " + adapters);
        assertThat(world.job(job).step()).isEqualTo(0);

        Files.delete(adapters);
        Files.move(folder.resolve("aside"), adapters);
        world.command(trainer, job, Command.RESUME);
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.adapters()).hasSize(3);
    }

    @Test
    void cancelledJobLearnsNoMore() {
        UUID job = world.newJob("{}");
        rounds(3);
        world.command(trainer, job, Command.CANCEL);
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.CANCELLED);
        assertThat(world.job(job).step()).isEqualTo(0);
    }

    @Test
    void cancelledJobLeavesNothingInTheTrainer() {
        HashLearner learner = new HashLearner();
        TrainerProcess own = world.start("trainer", learner);
        UUID job = world.newJob("{\"steps\": 9, \"maxStaleness\": 2}");
        while (world.job(job).step() < 2) {
            own.loop().round();
            world.sample();
            world.onTheWay().forEach(own.ledger()::accept);
            world.onTheWay().clear();
        }
        assertThat(learner.open()).isEqualTo(2);
        assertThat(own.shown(job)).isNotEmpty();
        own.loop().round();
        List<RolloutRequested> outstanding = world.takeRequests();

        world.command(own, job, Command.CANCEL);
        own.loop().round();
        assertThat(world.state(job)).isEqualTo(JobState.CANCELLED);
        assertThat(learner.open()).isZero();
        assertThat(own.shown(job)).isEmpty();
        outstanding.forEach(request -> own.ledger().accept(Sampled.of(request)));
        world.pass(Duration.ofHours(1));
        assertThat(own.overdue().askAgain()).isZero();
        assertThat(own.loop().round()).isFalse();
        assertThat(world.takeRequests()).isEmpty();
        assertThat(learner.open()).isZero();
    }

    @Test
    void degenerateGroupsAreReplacedByOtherTasksUpToTheBound() {
        UUID job = world.newJob("{\"steps\": 4, \"degenerate\": \"replace\", \"maxReplacements\": 2}");
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        long dropped = world.count("select count(*) from prompt_group where state = 'DROPPED'");
        assertThat(dropped).isGreaterThan(0);
        assertThat(world.count("select count(*) from prompt_group where state = 'CONSUMED'"))
                .isEqualTo(8);
        assertThat(world.count("select max(replacements) from step")).isBetween(1L, 2L);
        assertThat(world.spent(job).discarded()).isEqualTo(0.25 * dropped);
    }

    @Test
    void costIsCountedByRole() {
        UUID job = world.newJob("{\"steps\": 3}");
        world.settle(trainer);
        assertThat(world.spent(job).seconds(Role.ROLLOUT)).isEqualTo(6 * 0.25);
        assertThat(world.spent(job).seconds(Role.LEARNING)).isEqualTo(3 * 1.5);
        assertThat(world.spent(job).discarded()).isEqualTo(0);
    }

    @Test
    void oldGroupsButTheFirstLoseTheirTokensAndOldVersionsTheirLearnersState() {
        world.newJob("{\"steps\": 4}");
        world.settle(trainer);
        assertThat(world.count("select count(*) from scored_group where payload is null"))
                .isEqualTo(5);
        assertThat(world.count("select count(*) from scored_group where completions is null"))
                .isEqualTo(0);
        assertThat(world.count("select count(*) from scored_group")).isEqualTo(8);
        assertThat(world.stateFolders()).isEqualTo(2);
    }

    @Test
    void eventsTellWhatHasHappenedInOrder() {
        UUID job = world.newJob("{\"steps\": 1}");
        world.settle(trainer);
        assertThat(world.eventTypes(job)).containsExactly("job", "checkpoint", "step", "checkpoint", "job");
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            trainer.loop().round();
        }
    }
}
