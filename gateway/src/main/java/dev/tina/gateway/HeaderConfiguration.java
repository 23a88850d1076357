package dev.tina.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the filters that add headers to answers. */
@Configuration(proxyBeanMethods = false)
class HeaderConfiguration {

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders();
    }

    @Bean
    RequestIdHeader requestIdHeader() {
        return new RequestIdHeader();
    }
}
