package dev.tina.kafkashare;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/** Reads the settings of a binding; a key that nobody knows is an error. */
final class ShareBindingSettings {

    static final String PREFIX = "spring.cloud.stream.kafka-share";

    private final Environment environment;

    ShareBindingSettings(Environment environment) {
        this.environment = environment;
    }

    /** A binding is named after its function, such as {@code sampleGroups-in-0}. */
    ShareConsumerSettings consumer(String binding) {
        ConfigurationPropertyName name =
                ConfigurationPropertyName.adapt(PREFIX + ".bindings." + binding + ".consumer", '.');
        BindHandler noUnknownKeys = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);
        return Binder.get(environment).bindOrCreate(name, Bindable.of(ShareConsumerSettings.class), noUnknownKeys);
    }
}
