package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.value.BigNumbers;

/** A token of a template; its text is what it stands for, such as a string without quotes and escapes. */
record TemplateToken(Kind kind, String text, int line) {
    enum Kind {
        DATA,
        VARIABLE_BEGIN,
        VARIABLE_END,
        BLOCK_BEGIN,
        BLOCK_END,
        NAME,
        STRING,
        INTEGER,
        FLOAT,
        OPERATOR,
        END
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** The value of an integer, which may be written by the bases 2, 8 and 16. */
    Object integer() {
        boolean hasBase = text.length() > 2 && Character.isLetter(text.charAt(1));
        try {
            return hasBase ? BigNumbers.of(text.substring(2), base(text.charAt(1))) : BigNumbers.of(text, 10);
        } catch (EvaluationException e) {
            throw new TemplateException(line, e);
        }
    }

    private static int base(char letter) {
        return switch (letter) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            default -> 2;
        };
    }

    /** For messages. */
    String describe() {
        return switch (kind) {
            case DATA, END -> "end of the template";
            case VARIABLE_BEGIN -> "'{{'";
            case VARIABLE_END -> "'}}'";
            case BLOCK_BEGIN -> "'{%'";
            case BLOCK_END -> "'%}'";
            case STRING -> "a string";
            default -> "'" + text + "'";
        };
    }
}
