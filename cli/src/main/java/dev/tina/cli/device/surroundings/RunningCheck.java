package dev.tina.cli.device.surroundings;

import dev.tina.doctor.CheckResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether a program of a system that runs takes connections. */
final class RunningCheck {

    private static final int DEADLINE_MILLISECONDS = 2000;

    private RunningCheck() {}

    /** @param owner the system, in words */
    static CheckResult of(String name, int port, String owner) {
        String address = "127.0.0.1:" + port;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), DEADLINE_MILLISECONDS);
            return CheckResult.pass(name, address, "takes connections, of " + owner);
        } catch (IOException e) {
            return CheckResult.fail(
                    name,
                    address,
                    name + " of " + owner + " does not take connections at " + address + " (" + CheckResult.firstLine(e)
                            + "); './tina down' and './tina up' start it anew");
        }
    }
}
