package dev.tina.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void noPortIsNamedTwiceAndAllLieBelowThoseOfOutgoingConnections() {
        var ports = new FreePorts(new Random(1));
        var named = new HashSet<Integer>();
        for (int i = 0; i < 200; i++) {
            int port = ports.next();
            assertThat(port).isBetween(20_000, 31_999);
            assertThat(named.add(port)).as("port %d is new", port).isTrue();
        }
    }

    @Test
    void portWithAListenerIsNotFreeAndPassedOver() throws IOException {
        int taken = new FreePorts(new Random(2)).next(); // the first that this seed names
        try (var listener = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(listener.getLocalPort())).isFalse();
            assertThat(new FreePorts(new Random(2)).next()).isNotEqualTo(taken);
        }
    }

    @Test
    void machineWithoutAFreePortIsToldOfTheRange() {
        RandomGenerator stuck = () -> 0; // names one port for ever
        var ports = new FreePorts(stuck);
        int only = ports.next();

        assertThatThrownBy(ports::next)
                .isInstanceOf(CommandFailure.class)
                .hasMessage("no free port found between 20000 and 31999");
        assertThat(only).isEqualTo(20_000);
    }
}
