package dev.tina.reward.grader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a grader listens: an absolute http or https address without user, password or fragment. */
record GraderUrl(URI uri) {

    /** Throws {@link GraderException}. */
    static GraderUrl of(URI uri) throws GraderException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("http") || scheme.equals("https"), "an http or https address");
        require(uri.getHost() != null, "an address with a host");
        require(uri.getRawUserInfo() == null, "an address without user and password");
        require(uri.getRawFragment() == null, "an address without fragment");
        return new GraderUrl(uri);
    }

    String host() {
        return String.valueOf(uri.getHost());
    }

    /**
     * Where a redirect leads: to the same host and port, or from http to https on the same host. Throws {@link
     * GraderException} for any other place.
     */
    GraderUrl redirected(String location) throws GraderException {
        GraderUrl target;
        try {
            target = of(uri.resolve(new URI(location)));
        } catch (URISyntaxException | GraderException e) {
            throw GraderException.lasting(GraderFailure.REDIRECT, "it redirects to what is no address");
        }
        if (!target.host().equalsIgnoreCase(host()) || !leadsToSameServer(target.uri)) {
            throw GraderException.lasting(GraderFailure.REDIRECT, "it redirects to another host or port");
        }
        return target;
    }

    private boolean leadsToSameServer(URI target) {
        boolean same = target.getScheme().equalsIgnoreCase(uri.getScheme()) && port(target) == port(uri);
        boolean toTls = port(uri) == 80 && port(target) == 443;
        return same || toTls;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static void require(boolean holds, String allowed) throws GraderException {
        if (!holds) {
            throw GraderException.lasting(GraderFailure.PARAMETERS, "url must be " + allowed);
        }
    }
}
