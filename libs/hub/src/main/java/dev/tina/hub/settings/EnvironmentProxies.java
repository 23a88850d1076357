package dev.tina.hub.settings;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Chooses proxies as HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY say, in either case; those of the JVM's system properties
 * where none of them is set. Proxies that want a password are not supported.
 */
public final class EnvironmentProxies extends ProxySelector {

    private final Map<String, String> environment;

    private EnvironmentProxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public static EnvironmentProxies of(Map<String, String> environment) {
        return new EnvironmentProxies(environment);
    }

    @Override
    public List<Proxy> select(URI uri) {
        String proxy =
                value(uri.getScheme() + "_proxy").isEmpty() ? value("all_proxy") : value(uri.getScheme() + "_proxy");
        if (isDirect(String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT))) {
            return List.of(Proxy.NO_PROXY);
        }
        if (proxy.isEmpty()) {
            ProxySelector usual = ProxySelector.getDefault();
            return usual == null ? List.of(Proxy.NO_PROXY) : usual.select(uri);
        }
        return List.of(new Proxy(Proxy.Type.HTTP, address(proxy)));
    }

    private boolean isDirect(String host) {
        return Arrays.stream(value("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .map(name -> name.startsWith("*.") ? name.substring(1) : name)
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals("*")
                        || host.equals(name.startsWith(".") ? name.substring(1) : name)
                        || host.endsWith(name.startsWith(".") ? name : "." + name));
    }

    private static InetSocketAddress address(String proxy) {
        URI uri = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "a proxy must be an address such as http://proxy:3128, was another text");
        }
        return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
    }

    private String value(String name) {
        String lower = environment.getOrDefault(name, "").strip();
        return lower.isEmpty()
                ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
                : lower;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the request fails with the same exception
    }
}
