package dev.tina.hub.settings;

import dev.tina.common.Require;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the hub and its cache are.
 *
 * @param endpoint the address of the hub or of a mirror, without a slash at its end
 * @param cache the folder of {@code models--…} and {@code datasets--…}
 * @param token sent to the endpoint's host and to no other
 * @param offline whether nothing may be fetched
 * @param proxies how hosts are reached
 * @param patience how long is waited
 */
public record HubSettings(
        URI endpoint,
        Path cache,
        Optional<HubToken> token,
        boolean offline,
        EnvironmentProxies proxies,
        HubTimeouts patience) {

    public HubSettings {
        String scheme = String.valueOf(endpoint.getScheme());
        boolean web = scheme.equals("https") || scheme.equals("http");
        Require.that(
                endpoint.getHost() != null && web,
                "HF_ENDPOINT",
                endpoint,
                "an address that begins with https:// or http://");
    }

    /**
     * As the variables the hub's own tools know say: HF_ENDPOINT, HF_HUB_CACHE, HF_HOME, XDG_CACHE_HOME, HF_TOKEN,
     * HF_TOKEN_PATH, HF_HUB_OFFLINE, HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY.
     */
    public static HubSettings of(Map<String, String> environment, Path userHome) {
        HubVariables variables = new HubVariables(environment, userHome);
        return new HubSettings(
                variables.endpoint(),
                variables.cache(),
                variables.token(),
                variables.offline(),
                EnvironmentProxies.of(environment),
                HubTimeouts.USUAL);
    }

    /** A source that is no hub: it is told nothing of who asks, and knows no cache. */
    public static HubSettings ofSource(URI endpoint, Map<String, String> environment) {
        return new HubSettings(
                endpoint, Path.of(""), Optional.empty(), false, EnvironmentProxies.of(environment), HubTimeouts.USUAL);
    }

    /** The same with another cache. */
    public HubSettings withCache(Path other) {
        return new HubSettings(endpoint, other, token, offline, proxies, patience);
    }

    /** As the environment of this process says. */
    public static HubSettings ofProcess() {
        return of(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }
}
