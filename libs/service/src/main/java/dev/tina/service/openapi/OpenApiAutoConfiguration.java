package dev.tina.service.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The same way of describing records at every service that describes its interface. */
@AutoConfiguration(
        afterName = "org.springdoc.core.configuration.SpringDocConfiguration") // so that its converter is asked first
@ConditionalOnClass(OpenApiCustomizer.class)
public final class OpenApiAutoConfiguration {

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenApiCustomizer requestSchemas() {
        return new RequestSchemas();
    }
}
