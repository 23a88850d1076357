package dev.tina.service.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of a table in docs/errors: a wrong request, and what its answer says. */
record WrongRequest(String request, String headers, String body, int status, String field, String allowed) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a service answered. */
    record Answer(int status, String head, String body) {

        JsonNode problem() {
            return JSON.readTree(body);
        }
    }

    static Stream<WrongRequest> of(String table) {
        try {
            return Files.readAllLines(Path.of("../docs/errors", table)).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(WrongRequest::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrongRequest row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|", -1))
                .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                .toList();
        return new WrongRequest(
                cells.get(1), cells.get(2), cells.get(3), Integer.parseInt(cells.get(4)), cells.get(5), cells.get(6));
    }

    /** Sends it byte by byte as it stands, so that nothing puts it right on the way. */
    Answer send(int port) {
        byte[] sent = switch (body) {
            case "(empty)" -> new byte[0];
            case "(200 times [)" -> "[".repeat(200).getBytes(StandardCharsets.UTF_8);
            default -> body.getBytes(StandardCharsets.UTF_8);
        };
        StringBuilder head = new StringBuilder(request).append(" HTTP/1.0\r\nHost: localhost\r\n");
        if (!headers.isEmpty()) {
            head.append(String.join("\r\n", splitHeaders())).append("\r\n");
        }
        head.append("Content-Length: ").append(sent.length).append("\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> splitHeaders() {
        return List.of(headers.split("; (?=[A-Z])"));
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
