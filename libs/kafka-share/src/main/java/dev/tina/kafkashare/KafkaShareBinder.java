package dev.tina.kafkashare;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.stream.binder.AbstractMessageChannelBinder;
import org.springframework.cloud.stream.binder.BinderSpecificPropertiesProvider;
import org.springframework.cloud.stream.binder.ExtendedConsumerProperties;
import org.springframework.cloud.stream.binder.ExtendedProducerProperties;
import org.springframework.cloud.stream.binder.ExtendedPropertiesBinder;
import org.springframework.cloud.stream.provisioning.ConsumerDestination;
import org.springframework.cloud.stream.provisioning.ProducerDestination;
import org.springframework.integration.core.MessageProducer;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;

/** Binds inputs to Kafka share groups (KIP-932); outputs belong to the binder {@code kafka}. */
final class KafkaShareBinder
        extends AbstractMessageChannelBinder<
                ExtendedConsumerProperties<ShareConsumerSettings>,
                ExtendedProducerProperties<ShareProvisioner.NoSettings>,
                ShareProvisioner>
        implements ExtendedPropertiesBinder<MessageChannel, ShareConsumerSettings, ShareProvisioner.NoSettings> {

    private final ShareBindingSettings settings;
    private final ShareClients clients;
    private final MeterRegistry meters;

    KafkaShareBinder(ShareBindingSettings settings, ShareClients clients, MeterRegistry meters) {
        super(new String[0], new ShareProvisioner(clients));
        this.settings = settings;
        this.clients = clients;
        this.meters = meters;
    }

    @Override
    protected MessageProducer createConsumerEndpoint(
            ConsumerDestination destination,
            String group,
            ExtendedConsumerProperties<ShareConsumerSettings> properties) {
        String topic = destination.getName();
        ShareMessageProducer endpoint = new ShareMessageProducer(
                topic, group, properties.getExtension(), clients, new ShareMetrics(meters, topic, group));
        endpoint.setBeanFactory(getBeanFactory());
        return endpoint;
    }

    @Override
    protected MessageHandler createProducerMessageHandler(
            ProducerDestination destination,
            ExtendedProducerProperties<ShareProvisioner.NoSettings> properties,
            MessageChannel errorChannel) {
        throw new UnsupportedOperationException("The kafka-share binder only consumes");
    }

    @Override
    public ShareConsumerSettings getExtendedConsumerProperties(String binding) {
        return settings.consumer(binding);
    }

    @Override
    public ShareProvisioner.NoSettings getExtendedProducerProperties(String binding) {
        return new ShareProvisioner.NoSettings();
    }

    @Override
    public String getDefaultsPrefix() {
        return ShareBindingSettings.PREFIX + ".default";
    }

    @Override
    public Class<? extends BinderSpecificPropertiesProvider> getExtendedPropertiesEntryClass() {
        return BinderSpecificPropertiesProvider.class;
    }
}
