package dev.tina.contracts.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupKeyTest {

    private static final UUID JOB = UUID.fromString("0e0e0e0e-0000-4000-8000-000000000001");
    private static final UUID OTHER_JOB = UUID.fromString("0e0e0e0e-0000-4000-8000-000000000002");

    @Test
    void nameBasedUuidIsThatOfTheStandard() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NameBasedUuid.of(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void workDoneTwiceHasOneIdentity() {
        assertThat(key(JOB, 3, "t/1").groupId()).isEqualTo(key(JOB, 3, "t/1").groupId());
    }

    @Test
    void everyPartOfTheKeyCounts() {
        assertThat(key(JOB, 3, "t/1").groupId())
                .isNotEqualTo(key(OTHER_JOB, 3, "t/1").groupId())
                .isNotEqualTo(key(JOB, 4, "t/1").groupId())
                .isNotEqualTo(key(JOB, 3, "t/2").groupId())
                .isNotEqualTo(new GroupKey(JOB, Purpose.EVAL, "train", 3, "t/1", 0).groupId())
                .isNotEqualTo(new GroupKey(JOB, Purpose.TRAIN, "other", 3, "t/1", 0).groupId())
                .isNotEqualTo(new GroupKey(JOB, Purpose.TRAIN, "train", 3, "t/1", 1).groupId());
    }

    @Test
    void aJobRunAgainWithItsSeedSamplesTheSame() {
        assertThat(key(JOB, 3, "t/1").samplingSeed(7))
                .isEqualTo(key(OTHER_JOB, 3, "t/1").samplingSeed(7));
        assertThat(key(JOB, 3, "t/1").samplingSeed(7))
                .isNotEqualTo(key(JOB, 3, "t/1").samplingSeed(8));
    }

    @Test
    void aFaultyKeyIsRefusedByName() {
        assertThatThrownBy(() -> key(JOB, -1, "t/1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step must be at least 0, was -1");
    }

    private static GroupKey key(UUID job, int step, String task) {
        return new GroupKey(job, Purpose.TRAIN, "train", step, task, 0);
    }
}
