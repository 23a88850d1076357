package dev.tina.rewards;

import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;

/** What a user's own grader behind a URL says; absent wherever it says nothing in time. */
public record HttpReward(Grader grader) implements RewardDefinition {

    private static final Parameter<String> URL =
            Parameters.text("url", "the grader's address", "an http or https URL with a host", 2048, HttpReward::isUrl);
    private static final Parameter<Duration> DEADLINE = Parameters.duration(
                    "deadline",
                    "for the whole group, repeated requests included",
                    Duration.ofMillis(100),
                    Duration.ofMinutes(5))
            .or(Duration.ofSeconds(10));
    private static final Parameter<Integer> RETRIES = Parameters.whole(
                    "retries", "requests made again after a failure, at most", 0, 10)
            .or(2);
    private static final Parameter<String> KEY = Parameters.text(
                    "key",
                    "names the secret requests are signed with, as reward-service is configured; empty for unsigned",
                    "letters, digits, - and _",
                    64,
                    text -> text.matches("[A-Za-z0-9_-]*"))
            .or("");

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String summary() {
        return "the number a user's own grader gives";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(URL, DEADLINE, RETRIES, KEY);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        Grader.Address address = new Grader.Address(
                URI.create(arguments.get(URL)), arguments.get(DEADLINE), arguments.get(RETRIES), arguments.get(KEY));
        return group -> grader.grade(address, group);
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
