package dev.tina.rollout.sampling;

import dev.tina.rollout.RolloutProperties;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name by which this worker is known to others: as configured, else host and process. */
public class WorkerName {

    private final String value;

    WorkerName(RolloutProperties properties) {
        this.value = properties.worker().isEmpty() ? hostAndProcess() : properties.worker();
    }

    public String value() {
        return value;
    }

    private static String hostAndProcess() {
        try {
            return InetAddress.getLocalHost().getHostName() + "-"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "worker-" + ProcessHandle.current().pid();
        }
    }
}
