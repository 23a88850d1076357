package dev.tina.verifier.read.token;

import dev.tina.verifier.read.character.Digits;

/** A piece of an answer; {@code spaced} if white space stands before it. */
public record AnswerToken(Kind kind, String text, boolean spaced) {

    public enum Kind {
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

    public boolean is(Kind expected, String expectedText) {
        return kind == expected && text.equals(expectedText);
    }

    public boolean isSign(String sign) {
        return is(Kind.SIGN, sign);
    }

    public boolean isCommand(String command) {
        return is(Kind.COMMAND, command);
    }

    /** Whether it parts the items of a list, or the rows of a matrix. */
    public boolean isSeparator() {
        return isSign(",") || isSign(";") || isCommand("and") || isCommand("or") || kind == Kind.ROW;
    }

    /** Whether it is {@code \text{e}} or {@code \text{i}}, which inside an expression is the constant. */
    public boolean isConstant() {
        return is(Kind.TEXT, "e") || is(Kind.TEXT, "i");
    }
}
