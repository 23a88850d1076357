package dev.tina.service.http;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The same refusals at every service that answers over HTTP. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@EnableConfigurationProperties(HttpAutoConfiguration.HttpProperties.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class HttpAutoConfiguration {

    /**
     * Which requests a service looks at before anything is done for them.
     *
     * @param checkAddresses whether it refuses paths and queries that cannot be read; a gateway leaves that to the service
     *     that it passes the request on to
     */
    @ConfigurationProperties(prefix = "tina.http", ignoreUnknownFields = false)
    record HttpProperties(@DefaultValue("true") boolean checkAddresses) {}

    @Bean
    RequestProblems requestProblems() {
        return new RequestProblems();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    FilterRegistrationBean<ReadableRequests> readableRequests(ProblemWriter writer, HttpProperties properties) {
        FilterRegistrationBean<ReadableRequests> filter =
                new FilterRegistrationBean<>(new ReadableRequests(writer, properties.checkAddresses()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    WebMvcConfigurer strictRequests() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters());
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.addCustomConverter(new JsonBody());
            }
        };
    }
}
