package dev.tina.system;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A grader on this machine that takes every request and fails at each in its own way. */
final class FailingGrader implements AutoCloseable {

    /** How it fails. */
    enum Failure {
        HANGS(""),
        ANSWERS_500("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        ANSWERS_GARBAGE(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\nConnection: close\r\n\r\n<p>one</p"),
        DIES_HALF_WAY(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"rewards\": [1, ");

        private final String answer;

        Failure(String answer) {
            this.answer = answer;
        }
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ConcurrentLinkedQueue<Socket> held = new ConcurrentLinkedQueue<>();
    private final Failure failure;

    FailingGrader(Failure failure) throws IOException {
        this.failure = failure;
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort() + "/grade";
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                held.add(caller);
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try {
            readToEndOfHead(new BufferedInputStream(caller.getInputStream()));
            if (failure != Failure.HANGS) {
                caller.getOutputStream().write(failure.answer.getBytes(StandardCharsets.US_ASCII));
                caller.close();
            }
        } catch (IOException gone) {
            // the caller did not wait for the answer
        }
    }

    private static void readToEndOfHead(InputStream in) throws IOException {
        int newlines = 0;
        for (int read = in.read(); read >= 0 && newlines < 2; read = in.read()) {
            newlines = read == '\n' ? newlines + 1 : read == '\r' ? newlines : 0;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket caller : held) {
            caller.close();
        }
    }
}
