package dev.tina.reward.grader;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A grader that speaks as no HTTP server would: it stops half way, drips, never ends, or says nothing. */
public final class RawServer implements AutoCloseable {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What it does with a connection once the request's head has come. */
    interface Manner {
        void talk(Socket connection, RawServer server) throws IOException, InterruptedException;
    }

    private RawServer(Manner manner) {
        try {
            socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(manner));
    }

    public static RawServer silent() {
        return new RawServer((connection, server) -> server.awaitClose());
    }

    /** Promises 100 bytes, sends a few, resets. */
    public static RawServer dyingHalfWay() {
        return new RawServer((connection, server) -> {
            write(connection, HEAD + "Content-Length: 100\r\n\r\n[1, 0");
            connection.setSoLinger(true, 0);
        });
    }

    /** A space every 20 ms, for ever. */
    static RawServer dripping() {
        return new RawServer((connection, server) -> {
            write(connection, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            while (!server.closed.await(20, TimeUnit.MILLISECONDS)) {
                write(connection, "1\r\n \r\n");
            }
        });
    }

    /** As much as is taken, for ever. */
    static RawServer flooding() {
        return new RawServer((connection, server) -> {
            write(connection, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
            while (server.closed.getCount() > 0) {
                write(connection, chunk);
            }
        });
    }

    private void accept(Manner manner) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(manner, connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Manner manner, Socket connection) {
        try (connection) {
            if (connection.getInputStream().read(new byte[64 * 1024]) > 0) {
                manner.talk(connection, this);
            }
        } catch (IOException e) {
            // the other side has cut the connection, as it should
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void awaitClose() throws InterruptedException {
        if (!closed.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody closed the server");
        }
    }

    int connections() {
        return connections.get();
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/grade";
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
