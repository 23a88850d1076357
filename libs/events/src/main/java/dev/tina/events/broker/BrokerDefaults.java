package dev.tina.events.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Makes {@code tina-messaging.properties} the defaults of a service's own configuration. */
public final class BrokerDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "tina-messaging.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        MutablePropertySources sources = environment.getPropertySources();
        if (!sources.contains(FILE)) {
            sources.addLast(defaults());
        }
    }

    private static ResourcePropertySource defaults() {
        try {
            return new ResourcePropertySource(FILE, new ClassPathResource(FILE, BrokerDefaults.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " is not on the class path", e);
        }
    }
}
