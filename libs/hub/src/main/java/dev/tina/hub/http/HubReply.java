package dev.tina.hub.http;

import java.net.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole answer to a request that has sent something. */
public record HubReply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_REASON = 300;

    /** The body as JSON; missing where it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /** Why it was refused, in the server's own words on one line; empty where it says nothing that can be read. */
    public String reason() {
        String said = json().path("error").asString(json().path("message").asString(""));
        String line = said.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
