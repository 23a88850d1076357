package dev.tina.reward.address;

import dev.tina.rewards.address.GraderAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the names of graders, and refuses those that lead into a private network. The client connects to the very
 * addresses it gets from here, so that a name cannot mean one address when checked and another when called.
 */
public final class PublicDnsResolver implements DnsResolver {

    private final DnsResolver names;
    private final GraderAddresses allowed;

    public PublicDnsResolver(DnsResolver names, boolean allowPrivate, List<String> allowedHosts) {
        this.names = names;
        this.allowed = new GraderAddresses(allowPrivate, allowedHosts);
    }

    /** Throws {@link RefusedAddressException} if any address of the host is not public. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (allowed.refuses(host, address)) {
                throw new RefusedAddressException(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
