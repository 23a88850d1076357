package dev.tina.hub.settings;

import java.util.Optional;

/** The secret that tells the hub who asks; its text never shows it. */
public final class HubToken {

    private final String value;

    private HubToken(String value) {
        this.value = value;
    }

    /** Nothing if the text is blank; throws IllegalArgumentException, which does not repeat it, if it is no token. */
    public static Optional<HubToken> of(String text) {
        String token = text.strip();
        if (token.isEmpty()) {
            return Optional.empty();
        }
        if (!token.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw new IllegalArgumentException("the hub's token must be letters, digits and _ only");
        }
        return Optional.of(new HubToken(token));
    }

    public String header() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "token of " + value.length() + " characters";
    }
}
