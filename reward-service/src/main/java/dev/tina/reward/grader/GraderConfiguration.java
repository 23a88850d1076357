package dev.tina.reward.grader;

import dev.tina.reward.RewardProperties;
import dev.tina.reward.RewardProperties.Http;
import dev.tina.reward.address.PublicDnsResolver;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Random;
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

/** Wires the calling of graders. */
@Configuration(proxyBeanMethods = false)
class GraderConfiguration {

    private static final int MOST_CONNECTIONS = 256;
    private static final Timeout MOST_SILENCE = Timeout.ofMinutes(6); // longer than any deadline, which cuts off first
    private static final TimeValue CONNECTION_LIFE = TimeValue.ofSeconds(30);

    @Bean
    GraderClient graderClient(RewardProperties properties) {
        return client(properties.http(), SystemDefaultDnsResolver.INSTANCE);
    }

    @Bean
    Graders graders(RewardProperties properties, GraderClient client, InstantSource clock, MeterRegistry meters) {
        Http settings = properties.http();
        GraderRetry retry = new GraderRetry(settings.retry(), new Random(), Thread::sleep);
        return new Graders(settings, retry, new GraderCall(client, clock), meters);
    }

    static GraderClient client(Http settings, DnsResolver names) {
        return new GraderClient(
                http(settings, names), Math.toIntExact(settings.maxAnswer().toBytes()));
    }

    /** A client that does nothing by itself: no redirect, no repetition, no cookie, no proxy, no decompression. */
    private static CloseableHttpClient http(Http settings, DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, names))
                .setDefaultRequestConfig(
                        RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
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
                .setDnsResolver(new PublicDnsResolver(names, settings.allowPrivate(), settings.allowedHosts()))
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(settings.concurrency())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(MOST_SILENCE)
                        .setTimeToLive(CONNECTION_LIFE)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
    }
}
