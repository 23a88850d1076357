package dev.tina.hub.http;

import java.net.http.HttpHeaders;

/**
 * An answer of the hub whose body is still to be read.
 *
 * @param status 200 or 206
 * @param headers of the last answer, after redirects
 * @param body to be closed
 */
public record HubResponse(int status, HttpHeaders headers, TimedBody body) implements AutoCloseable {

    @Override
    public void close() {
        body.close();
    }
}
