package dev.tina.text.tokenizer;

/**
 * A token that is never split or merged, whatever stands around it.
 *
 * @param special whether decoding leaves it out on request
 */
public record AddedToken(String content, boolean special) {
    public AddedToken {
        if (content.isBlank()) {
            throw new IllegalArgumentException("content of an added token must not be blank, was '" + content + "'");
        }
    }
}
