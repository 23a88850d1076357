package dev.tina.trainer.grader;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.rewards.address.GraderAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Refuses graders that reward-service would not call, by the same rule and settings. A name that nobody resolves in time is let
 * through: it may mean something where reward-service runs.
 */
public final class GraderCheck {

    private static final String HTTP = "http";
    private static final String URL = "url";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final GraderAddresses allowed;
    private final Names names;

    /** The addresses of a host. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    public GraderCheck(GraderProperties settings, Names names) {
        this.allowed = new GraderAddresses(settings.allowPrivate(), settings.allowedHosts());
        this.names = names;
    }

    /** Throws {@link InvalidInput} naming the reward. */
    public void check(List<RewardSpec> rewards) {
        for (int i = 0; i < rewards.size(); i++) {
            if (rewards.get(i).name().equals(HTTP)) {
                check(
                        "rewards[" + i + "].parameters." + URL,
                        rewards.get(i).parameters().getOrDefault(URL, ""));
            }
        }
    }

    private void check(String field, String url) {
        String host = String.valueOf(URI.create(url).getHost());
        for (InetAddress address : addresses(host)) {
            if (allowed.refuses(host, address)) {
                String wanted = "the address of a host that reward-service calls";
                throw new InvalidInput(
                        field,
                        url,
                        wanted,
                        field + " must be " + wanted + ", was " + url + ": " + host
                                + " has an address that is not public; tina.reward.http.allowed-hosts, set for"
                                + " reward-service and trainer-service, allows it");
            }
        }
    }

    /** None where they are not known in time. */
    private InetAddress[] addresses(String host) {
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                found.complete(names.resolve(host));
            } catch (UnknownHostException | RuntimeException e) {
                found.complete(new InetAddress[0]);
            }
        });
        return found.completeOnTimeout(new InetAddress[0], PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
