package dev.tina.verifier.read;

/** A piece of an answer; {@code spaced} if white space stands before it. */
record Token(Kind kind, String text, boolean spaced) {

    enum Kind {
        /** Digits as {@link Digits} writes them. */
        NUMBER,
        /** One letter: a variable or a constant. */
        LETTER,
        /** A run of letters that is no product of variables. */
        WORD,
        /** A LaTeX command without its backslash, or a plain name that means the same. */
        COMMAND,
        /** What {@code \text{…}} holds. */
        TEXT,
        /** A single character; set braces are {@code \{} and {@code \}}. */
        SIGN,
        /** The end of a matrix row. */
        ROW,
        END
    }

    boolean is(Kind expected, String expectedText) {
        return kind == expected && text.equals(expectedText);
    }

    boolean isSign(String sign) {
        return is(Kind.SIGN, sign);
    }

    boolean isCommand(String command) {
        return is(Kind.COMMAND, command);
    }
}
