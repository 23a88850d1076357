package dev.tina.kafkashare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.springframework.cloud.stream.binder.ExtendedConsumerProperties;
import org.springframework.cloud.stream.binder.ExtendedProducerProperties;
import org.springframework.cloud.stream.provisioning.ConsumerDestination;
import org.springframework.cloud.stream.provisioning.ProducerDestination;
import org.springframework.cloud.stream.provisioning.ProvisioningException;
import org.springframework.cloud.stream.provisioning.ProvisioningProvider;

/** Sets up a share group before its first member joins: it starts at the topic's beginning, with the lock asked for. */
final class ShareProvisioner
        implements ProvisioningProvider<
                ExtendedConsumerProperties<ShareConsumerSettings>,
                ExtendedProducerProperties<ShareProvisioner.NoSettings>> {

    /** The settings of an output, of which this binder has none. */
    record NoSettings() {}

    private static final int DEADLINE_SECONDS = 30;

    private final ShareClients clients;

    ShareProvisioner(ShareClients clients) {
        this.clients = clients;
    }

    @Override
    public ConsumerDestination provisionConsumerDestination(
            String name, String group, ExtendedConsumerProperties<ShareConsumerSettings> properties) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
        long lock = properties.getExtension().lockDuration().toMillis();
        Collection<AlterConfigOp> settings =
                List.of(set("share.auto.offset.reset", "earliest"), set("share.record.lock.duration.ms", lock));
        try (Admin admin = clients.admin()) {
            admin.incrementalAlterConfigs(Map.of(resource, settings)).all().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ProvisioningException("The share group " + group + " of " + name + " cannot be set up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException("Interrupted while the share group " + group + " was set up", e);
        }
        return () -> name;
    }

    @Override
    public ProducerDestination provisionProducerDestination(
            String name, ExtendedProducerProperties<ShareProvisioner.NoSettings> properties) {
        throw new ProvisioningException("The kafka-share binder only consumes; give the output to " + name
                + " the binder kafka: spring.cloud.stream.bindings.<output>.binder=kafka");
    }

    private static AlterConfigOp set(String key, Object value) {
        return new AlterConfigOp(new ConfigEntry(key, String.valueOf(value)), AlterConfigOp.OpType.SET);
    }
}
