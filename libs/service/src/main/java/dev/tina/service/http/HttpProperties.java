package dev.tina.service.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which requests a service looks at before anything is done for them.
 *
 * @param checkAddresses whether it refuses paths and queries that cannot be read; a gateway leaves that to the service
 *     that it passes the request on to
 */
@ConfigurationProperties(prefix = "tina.http", ignoreUnknownFields = false)
record HttpProperties(@DefaultValue("true") boolean checkAddresses) {}
