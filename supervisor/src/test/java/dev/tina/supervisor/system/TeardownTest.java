package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeardownTest {

    private final List<String> closed = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private final Teardown teardown = new Teardown(news::add);

    @Test
    void whatWasStartedLastIsClosedFirst() {
        teardown.add(() -> closed.add("folder"));
        teardown.add(() -> closed.add("broker"));
        teardown.add(() -> closed.add("services"));
        teardown.close();

        assertThat(closed).containsExactly("services", "broker", "folder");
    }

    @Test
    void whatCannotBeClosedIsToldAndTheOthersAreStillClosed() {
        teardown.add(() -> closed.add("folder"));
        teardown.add(() -> {
            throw new IOException("the disk is gone");
        });
        teardown.add(() -> closed.add("services"));
        teardown.close();

        assertThat(closed).containsExactly("services", "folder");
        assertThat(news).containsExactly("stopping: java.io.IOException: the disk is gone");
    }

    @Test
    void whatIsStartedAfterTheClosingIsClosedAtOnce() {
        teardown.close();
        teardown.add(() -> closed.add("late broker"));

        assertThat(closed).containsExactly("late broker");
    }

    @Test
    void secondCloseClosesNothingTwice() {
        teardown.add(() -> closed.add("folder"));
        teardown.close();
        teardown.close();

        assertThat(closed).containsExactly("folder");
    }
}
