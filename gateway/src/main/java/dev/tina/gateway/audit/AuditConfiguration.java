package dev.tina.gateway.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the audit log; a gateway without a database has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.datasource.url")
class AuditConfiguration {

    @Bean
    AuditLog auditLog(JdbcClient database) {
        return new AuditLog(database);
    }
}
