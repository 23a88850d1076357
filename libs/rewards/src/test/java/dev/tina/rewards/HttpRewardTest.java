package dev.tina.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.catalogue.RewardCatalogue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpRewardTest {

    @Test
    void theGraderIsAskedAtTheAddressGiven() {
        Grader echo = (address, group) -> List.of(
                new RewardValue.Present(address.deadline().toMillis()), new RewardValue.Present(address.retries()));
        Reward reward = RewardCatalogue.standard(echo)
                .create(new RewardSpec(
                        "http",
                        1,
                        Map.of("url", "https://grader.example/v1?a=b", "deadline", "PT2.5S", "retries", "0")));
        assertThat(reward.score(Groups.of("5", "a", "b")))
                .containsExactly(new RewardValue.Present(2500), new RewardValue.Present(0));
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        Grader.Address[] asked = new Grader.Address[1];
        Grader noting = (address, group) -> {
            asked[0] = address;
            return List.of();
        };
        RewardCatalogue.standard(noting)
                .create(new RewardSpec("http", 1, Map.of("url", "http://grader:8000/")))
                .score(Groups.of("5", "a"));
        assertThat(asked[0])
                .isEqualTo(new Grader.Address(URI.create("http://grader:8000/"), Duration.ofSeconds(10), 2, ""));
    }

    @Test
    void whereNobodyAsksEveryValueIsAbsent() {
        assertThat(Groups.values("http", Map.of("url", "http://grader/"), Groups.of("5", "a", "b")))
                .containsExactly(
                        new RewardValue.Absent("http: nobody asks graders here"),
                        new RewardValue.Absent("http: nobody asks graders here"));
    }
}
