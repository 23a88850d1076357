package dev.tina.gateway.limit;

import dev.tina.common.Require;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may call: {@code tina.gateway.rate.*}. Nobody is held back while the gateway is open.
 *
 * @param key of a key, or of a token's subject
 * @param address limit of an address that calls without key or token
 */
public record RateLimits(
        @DefaultValue Key key, @DefaultValue Address address) {

    /**
     * How often a known caller may call.
     *
     * @param perSecond calls a second, in the long run
     * @param burst calls at once, after a while of rest
     */
    public record Key(
            @DefaultValue("50") double perSecond,
            @DefaultValue("200") int burst) {
        public Key {
            require("tina.gateway.rate.key", perSecond, burst);
        }
    }

    /**
     * How often an unknown caller may call.
     *
     * @param perSecond calls a second, in the long run
     * @param burst calls at once, after a while of rest
     */
    public record Address(
            @DefaultValue("10") double perSecond,
            @DefaultValue("60") int burst) {
        public Address {
            require("tina.gateway.rate.address", perSecond, burst);
        }
    }

    private static void require(String prefix, double perSecond, int burst) {
        Require.that(
                perSecond > 0 && perSecond <= 1e6, prefix + ".per-second", perSecond, "above 0 and at most 1000000");
        Require.that(burst >= 1, prefix + ".burst", burst, "at least 1");
    }
}
