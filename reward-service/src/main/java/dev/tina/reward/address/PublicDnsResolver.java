package dev.tina.reward.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the names of graders, and refuses those that lead into a private network. The client connects to the very
 * addresses it gets from here, so that a name cannot mean one address when checked and another when called.
 */
public final class PublicDnsResolver implements DnsResolver {

    private final DnsResolver names;
    private final boolean allowPrivate;
    private final Set<String> allowedHosts;

    public PublicDnsResolver(DnsResolver names, boolean allowPrivate, List<String> allowedHosts) {
        this.names = names;
        this.allowPrivate = allowPrivate;
        this.allowedHosts =
                allowedHosts.stream().map(PublicDnsResolver::canonical).collect(Collectors.toUnmodifiableSet());
    }

    /** Throws {@link RefusedAddressException} if any address of the host is not public. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!allowPrivate && !allowedHosts.contains(canonical(host))) {
            for (InetAddress address : addresses) {
                requirePublic(host, address);
            }
        }
        return addresses;
    }

    private static void requirePublic(String host, InetAddress address) throws RefusedAddressException {
        if (!PublicAddresses.contains(address)) {
            throw new RefusedAddressException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    private static String canonical(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
