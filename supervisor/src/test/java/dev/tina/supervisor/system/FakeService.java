package dev.tina.supervisor.system;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A service as the supervisor sees one: tells where it is told to, says that it is ready, ends with its supervisor. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("access " + System.getenv("TINA_GATEWAY_ACCESS") + " by "
                + System.getenv("TINA_GATEWAY_BOOTSTRAP_KEY_FILE"));
        System.out.println("kafka " + System.getenv("SPRING_KAFKA_BOOTSTRAP_SERVERS"));
        while (System.in.read() >= 0) {
            // until the supervisor ends
        }
        System.exit(0);
    }
}
