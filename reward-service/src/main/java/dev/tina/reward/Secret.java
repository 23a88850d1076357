package dev.tina.reward;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that requests to a grader are signed with; never shown. */
public final class Secret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    /** Throws {@link IllegalArgumentException}, without the text, if it is shorter than 16 bytes. */
    public static Secret of(String text) {
        byte[] key = text.getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("a secret of tina.reward.http.secrets must be at least " + SHORTEST
                    + " bytes long, was " + key.length);
        }
        return new Secret(key);
    }

    /** HMAC-SHA256 (RFC 2104) of the timestamp's digits, a dot and the body. */
    public byte[] sign(long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
