package dev.tina.supervisor.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a broker that is alone: it is its own controller, keeps one replica, and starts fast. */
final class BrokerProperties {

    static final int NODE = 1;

    /** Bytes: a group of 64 completions of 32,768 tokens fits, with its log-probabilities. */
    private static final int LARGEST_RECORD = 64 * 1024 * 1024;

    /** The dedupe buffer lies on the heap; its default of 128 MiB is for brokers of many topics. */
    private static final int CLEANER_BUFFER = 8 * 1024 * 1024;

    private BrokerProperties() {}

    static Map<String, String> of(Path folder, int port, int controllerPort) {
        var properties = new HashMap<String, String>();
        addresses(properties, port, controllerPort);
        aloneInTheCluster(properties);
        sizes(properties, folder);
        timing(properties);
        return properties;
    }

    private static void addresses(Map<String, String> properties, int port, int controllerPort) {
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE));
        properties.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private static void aloneInTheCluster(Map<String, String> properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "4");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
    }

    private static void sizes(Map<String, String> properties, Path folder) {
        properties.put("log.dirs", folder.toString());
        properties.put("num.partitions", "1");
        properties.put("message.max.bytes", Integer.toString(LARGEST_RECORD));
        properties.put("replica.fetch.max.bytes", Integer.toString(LARGEST_RECORD));
        properties.put("socket.request.max.bytes", Integer.toString(2 * LARGEST_RECORD));
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER));
        properties.put("log.segment.bytes", Integer.toString(2 * LARGEST_RECORD));
        properties.put("log.retention.hours", "24");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
    }

    /** Without the short session a broker that was killed is not let back in for ten seconds. */
    private static void timing(Map<String, String> properties) {
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("controlled.shutdown.enable", "false");
    }
}
