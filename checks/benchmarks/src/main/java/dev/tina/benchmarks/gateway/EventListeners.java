package dev.tina.benchmarks.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many who listen to the events of a job, each on a connection of its own. */
final class EventListeners implements AutoCloseable {

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<AtomicInteger> heard;

    EventListeners(String address, int count) {
        URI uri = URI.create(address);
        heard = IntStream.range(0, count).mapToObj(i -> new AtomicInteger()).toList();
        heard.forEach(events -> Thread.ofVirtual().start(() -> listen(uri, events)));
    }

    private void listen(URI uri, AtomicInteger events) {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            sockets.add(socket);
            String request =
                    "GET /api/v1/jobs/1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    events.incrementAndGet();
                }
            }
        } catch (IOException e) {
            // closed at the end, or refused: then it has heard nothing
        }
    }

    /** How many have heard at least so many events. */
    long atLeast(int events) {
        return heard.stream().filter(count -> count.get() >= events).count();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
