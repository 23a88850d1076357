package dev.tina.supervisor.broker;

import java.nio.file.Path;

/** A broker in a process of its own, so that a test can kill it; it says "started" when clients may connect. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] args) throws Exception {
        try (var broker =
                EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]))) {
            System.out.println("started " + broker.address());
            while (System.in.read() >= 0) {
                // until the test ends
            }
        }
    }
}
