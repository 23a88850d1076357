package dev.tina.supervisor.broker;

import java.nio.file.Path;

/** A broker in a process of its own, so that a test can kill it; it says "started" when clients may connect. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (var broker = EmbeddedBroker.start(
                folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]), folder.resolveSibling("broker.log"))) {
            System.out.println("started " + broker.address());
            while (System.in.read() >= 0) {
                // until the test ends
            }
        }
    }
}
