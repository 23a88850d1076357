package dev.tina.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @Test
    void queuedJobIsPausedOrCancelledAtOnce() {
        assertThat(decide(JobState.QUEUED, Command.PAUSE)).isEqualTo(new Decision.Now(JobState.PAUSED));
        assertThat(decide(JobState.QUEUED, Command.CANCEL)).isEqualTo(new Decision.Now(JobState.CANCELLED));
        assertThat(decide(JobState.QUEUED, Command.RESUME)).isEqualTo(new Decision.Nothing());
    }

    @Test
    void runningJobIsPausedOrCancelledAtTheStepBoundary() {
        assertThat(decide(JobState.RUNNING, Command.PAUSE)).isEqualTo(new Decision.AtBoundary(Wish.PAUSE));
        assertThat(decide(JobState.RUNNING, Command.CANCEL)).isEqualTo(new Decision.AtBoundary(Wish.CANCEL));
    }

    @Test
    void pauseIsTakenBackBeforeTheBoundary() {
        assertThat(Lifecycle.decide(JobState.RUNNING, Wish.PAUSE, Command.RESUME))
                .isEqualTo(new Decision.AtBoundary(Wish.RUN));
    }

    @Test
    void cancellationIsNotTakenBack() {
        for (Command command : List.of(Command.PAUSE, Command.RESUME)) {
            assertThat(Lifecycle.decide(JobState.RUNNING, Wish.CANCEL, command))
                    .isEqualTo(new Decision.Refused("it is being cancelled"));
        }
    }

    @Test
    void pausedJobGoesOnOrIsCancelledAtOnce() {
        assertThat(decide(JobState.PAUSED, Command.RESUME)).isEqualTo(new Decision.Now(JobState.RUNNING));
        assertThat(decide(JobState.PAUSED, Command.CANCEL)).isEqualTo(new Decision.Now(JobState.CANCELLED));
        assertThat(decide(JobState.PAUSED, Command.PAUSE)).isEqualTo(new Decision.Nothing());
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"SUCCEEDED", "FAILED"})
    void endedJobObeysNoCommand(JobState ended) {
        assertThat(Arrays.stream(Command.values()).map(command -> decide(ended, command)))
                .containsOnly(new Decision.Refused("it has ended"));
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        assertThat(decide(JobState.CANCELLED, Command.CANCEL)).isEqualTo(new Decision.Nothing());
    }

    private static Decision decide(JobState state, Command command) {
        return Lifecycle.decide(state, Wish.RUN, command);
    }
}
