package dev.tina.rewards.address;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which hosts graders may have, for the service that calls them as for the one that makes jobs. */
public final class GraderAddresses {

    private final boolean allowPrivate;
    private final Set<String> allowedHosts;

    /**
     * As the settings {@code tina.reward.http.allow-private} and {@code .allowed-hosts} say.
     *
     * @param allowPrivate whether any address may be called
     * @param allowedHosts that may be called wherever they are, in any case of letters
     */
    public GraderAddresses(boolean allowPrivate, Collection<String> allowedHosts) {
        this.allowPrivate = allowPrivate;
        this.allowedHosts =
                allowedHosts.stream().map(GraderAddresses::canonical).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a host that has this address may not be called. */
    public boolean refuses(String host, InetAddress address) {
        return !allowPrivate && !allowedHosts.contains(canonical(host)) && !PublicAddresses.contains(address);
    }

    private static String canonical(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
