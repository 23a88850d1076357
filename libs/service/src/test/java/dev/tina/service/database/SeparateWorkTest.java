package dev.tina.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class SeparateWorkTest {

    private final List<String> ended = new ArrayList<>();

    @Test
    void faultThatWouldComeAgainEndsTheWorkWithItsReason() {
        SeparateWork.run(
                "the job",
                () -> {
                    throw new IllegalStateException("step 3 of the job was not ready");
                },
                ended::add);
        assertThat(ended).containsExactly("step 3 of the job was not ready");
    }

    @Test
    void errorThatNobodyForesawEndsTheWorkAsAnIncident() {
        SeparateWork.run(
                "the job",
                () -> {
                    throw new StackOverflowError("too deep");
                },
                ended::add);
        assertThat(ended).singleElement().asString().matches("the job failed for a reason nobody foresaw; .*");
    }

    @Test
    void faultThatPassesIsThrownAndEndsNothing() {
        assertThatThrownBy(() -> SeparateWork.run("the job", SeparateWorkTest::databaseIsAway, ended::add))
                .isInstanceOf(TransientDataAccessResourceException.class);
        assertThat(ended).isEmpty();
    }

    @Test
    void faultThatPassesIsLeftForTheNextRound() {
        SeparateWork.runOrLater("the job", 7, SeparateWorkTest::databaseIsAway, ended::add);
        assertThat(ended).isEmpty();
    }

    private static void databaseIsAway() {
        throw new TransientDataAccessResourceException("the database is away");
    }
}
