package dev.tina.reward.http;

import dev.tina.reward.RewardProperties;
import dev.tina.reward.RewardProperties.Http;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the calling of graders together. */
@Configuration
class HttpConfiguration {

    private static final int MOST_CONNECTIONS = 256;
    private static final TimeValue CONNECTION_LIFE = TimeValue.ofSeconds(30);

    @Bean
    GraderClient graderClient(RewardProperties properties) {
        return client(properties.http(), SystemDefaultDnsResolver.INSTANCE);
    }

    @Bean
    Graders graders(RewardProperties properties, GraderClient client) {
        return graders(properties.http(), client);
    }

    static Graders graders(Http settings, GraderClient client) {
        Attempts attempts = new Attempts(
                settings.retry(),
                RandomGenerator.getDefault(),
                duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()));
        return new Graders(settings, attempts, new GraderCall(client, InstantSource.system()));
    }

    static GraderClient client(Http settings, DnsResolver names) {
        return new GraderClient(
                http(settings, names), Math.toIntExact(settings.maxAnswer().toBytes()));
    }

    /** A client that does nothing by itself: no redirect, no repetition, no cookie, no proxy, no decompression. */
    private static CloseableHttpClient http(Http settings, DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, names))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(settings.deadline()))
                        .setConnectionRequestTimeout(Timeout.of(settings.deadline()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("tina-reward-service")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(Http settings, DnsResolver names) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(names, settings.allowPrivate(), settings.allowedHosts()))
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(settings.concurrency())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.deadline()))
                        .setTimeToLive(CONNECTION_LIFE)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
    }
}
