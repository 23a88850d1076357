package dev.tina.gateway.key;

import dev.tina.common.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A key as its owner holds it: {@code tina_} and 256 random bits in base64url. Printing it shows nothing of it. */
final class KeyText {

    static final String PREFIX = "tina_";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final String text;

    private KeyText(String text) {
        this.text = text;
    }

    static KeyText random(SecureRandom random) {
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        return new KeyText(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Empty where the text has not the form of a key. */
    static Optional<KeyText> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** All that is kept of it: 32 bytes. A key has 256 random bits, so that no salt and no slow hash is needed. */
    byte[] sha256() {
        return new Sha256().add(text.getBytes(StandardCharsets.US_ASCII)).bytes();
    }

    /** The key itself, to be shown once. */
    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
