package dev.tina.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Chooses ports of the loopback address that nobody listens on. They lie below the range from which the system takes the
 * ports of outgoing connections, so that a service which is restarted finds its port free.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int BEYOND_HIGHEST = 32_000;
    private static final int TRIES = 1000;

    private final RandomGenerator random;
    private final Set<Integer> chosen = new HashSet<>();

    public FreePorts(RandomGenerator random) {
        this.random = random;
    }

    /** A port this object has not named before. */
    public int next() {
        for (int i = 0; i < TRIES; i++) {
            int port = random.nextInt(LOWEST, BEYOND_HIGHEST);
            if (!chosen.contains(port) && isFree(port)) {
                chosen.add(port);
                return port;
            }
        }
        throw new CommandFailure("no free port found between " + LOWEST + " and " + (BEYOND_HIGHEST - 1));
    }

    /** Whether one could listen on this port of the loopback address now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
