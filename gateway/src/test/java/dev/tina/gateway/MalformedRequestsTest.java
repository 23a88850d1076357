package dev.tina.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestsTest {

    private static final int TRIES = 2000;
    private static final List<Integer> FAILED = List.of(500, 502, 503, 504);
    private static final String[] METHODS = {
        "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "JUMP"
    };
    private static final String[] PARTS = {
        "api",
        "v1",
        "jobs",
        "keys",
        "audit",
        "verify",
        "evaluations",
        "openapi.json",
        "error",
        "..",
        ".",
        "",
        "%2e%2e",
        "%2F",
        "%00",
        "%zz",
        "{x}",
        "é",
        "\u0001",
        "a;b=c",
        "\\",
        "*",
        "00000000-0000-0000-0000-000000000000",
        "7",
        "-1",
        "99999999999999999999",
        "x".repeat(3000),
        "%F0%9F%92%A9",
        "|",
        "'",
        "\"",
        "<a>",
        "[0]",
        "actuator",
        "env"
    };
    private static final String[] QUERIES = {
        "", "?", "?after=x", "?limit=0&limit=1", "?%zz=%", "?=&&=", "?jobId={", "?a=" + "y".repeat(3000), "?limit=1e9"
    };
    private static final String[] HEADERS = {
        "Content-Type: application/json",
        "Content-Type: nonsense",
        "Content-Type: multipart/form-data",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: text/xml; charset=none",
        "Accept: text/html",
        "Accept: nonsense",
        "Accept: text/event-stream",
        "Accept-Encoding: *;q=x",
        "X-Request-Id: a b\tc",
        "Authorization: Bearer",
        "Authorization: Basic ???",
        "Expect: 100-continue",
        "Range: bytes=x",
        "Last-Event-ID: x",
        "X-Forwarded-For: 1.2.3.4, nonsense",
        "Forwarded: for=;;",
        "Cookie: =;=",
        "X-HTTP-Method-Override: DELETE",
        "Upgrade: websocket",
        "Transfer-Encoding: nonsense"
    };
    private static final String[] BODIES = {
        "",
        "{}",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{\"name\": 1, \"scopes\": {}}",
        "{\"name\": \"x\", \"scopes\": [null]}",
        "{\"name\": \"x\", \"scopes\": [\"verify\"], \"expiresIn\": []}",
        "{",
        "a=b&c=%zz",
        "\u0000\u0001",
        "[".repeat(5000)
    };

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(new Echo().server(), "tina.gateway.access=open");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/jobs/{x} HTTP/1.1", "GET /api/v1/jobs/%zz HTTP/1.1", "nonsense"})
    void whatTheServerItselfRefusesIsAProblemToo(String line) throws IOException {
        String answer = answer(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
    }

    @Test
    void noRequestHoweverOddMakesTheGatewayFail() throws IOException {
        var random = new Random(20260706);
        var failures = new ArrayList<String>();
        for (int i = 0; i < TRIES; i++) {
            String request = request(random);
            String answer = answer(request);
            if (!isFine(request, answer)) {
                failures.add(request + "\n--\n" + answer + "\n==\n");
            }
        }
        assertThat(failures).isEmpty();
    }

    private static boolean isFine(String request, String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return false;
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        boolean explained = status < 400 || request.startsWith("HEAD") || answer.contains("application/problem+json");
        return explained && !FAILED.contains(status);
    }

    private static String request(Random random) {
        var path = new StringBuilder(random.nextInt(3) == 0 ? "" : "/api/v1");
        for (int i = random.nextInt(4); i >= 0; i--) {
            path.append('/').append(any(random, PARTS));
        }
        String body = any(random, BODIES);
        var request = new StringBuilder(any(random, METHODS) + " " + path + any(random, QUERIES) + " HTTP/1.1\r\n");
        request.append("Host: localhost\r\nConnection: close\r\nContent-Length: ")
                .append(body.length());
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append("\r\n").append(any(random, HEADERS));
        }
        return request.append("\r\n\r\n").append(body).toString();
    }

    private static String any(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String answer(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
