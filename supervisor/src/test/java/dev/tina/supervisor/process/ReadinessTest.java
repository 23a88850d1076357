package dev.tina.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tina.supervisor.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadinessTest {

    @Test
    void onlyStatus200IsReady() throws IOException {
        assertThat(isReadyWhereTheAnswerIs(200)).isTrue();
        assertThat(isReadyWhereTheAnswerIs(503)).isFalse();
        assertThat(isReadyWhereTheAnswerIs(404)).isFalse();
    }

    @Test
    void portWithoutAListenerIsNotReady() {
        int nobody = new FreePorts(new Random()).next();

        assertThat(Readiness.of(URI.create("http://127.0.0.1:" + nobody + "/"))).isFalse();
    }

    private static boolean isReadyWhereTheAnswerIs(int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return Readiness.of(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
        } finally {
            server.stop(0);
        }
    }
}
