package dev.tina.verifier.read.token;

import dev.tina.verifier.read.token.AnswerToken.Kind;
import java.util.Set;

/** Tells from its tokens what a bracket ahead holds, before it is read. */
public final class Lookahead {

    private static final int FARTHEST = 80;
    private static final Set<String> EVENT = Set.of(
            "cup",
            "cap",
            "setminus",
            "in",
            "notin",
            "leq",
            "geq",
            "less",
            "greater",
            "neq",
            "approx",
            "subset",
            "subseteq");

    private final Cursor cursor;

    public Lookahead(Cursor cursor) {
        this.cursor = cursor;
    }

    private AnswerToken token(int ahead) {
        return cursor.peek(ahead);
    }

    static boolean opens(AnswerToken token) {
        return token.isSign("(") || token.isSign("[") || token.isSign("\\{") || token.isSign("{");
    }

    private static boolean closes(AnswerToken token) {
        return token.isSign(")") || token.isSign("]") || token.isSign("\\}") || token.isSign("}");
    }

    /** How far ahead the bracket that opens so far ahead ends, exclusive; -1 if it does not, or too far off. */
    public int end(int from) {
        int depth = 0;
        for (int i = from; i < from + FARTHEST; i++) {
            AnswerToken token = token(i);
            if (token.kind() == Kind.END) {
                return -1;
            }
            depth += opens(token) ? 1 : closes(token) ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether the bracket here says when something happens, or what is in a set: {@code (X>2)}, {@code (A\cup B)}. */
    public boolean holdsEvent() {
        int end = end(0);
        for (int i = 1; i < end - 1; i++) {
            AnswerToken token = token(i);
            boolean sign = token.isSign("=") || token.isSign("<") || token.isSign(">");
            if (sign || (token.kind() == Kind.COMMAND && EVENT.contains(token.text()))) {
                return true;
            }
        }
        return holdsCondition(end);
    }

    /** Whether one bar stands in the bracket here that is no absolute value: {@code (A|B)}. */
    public boolean holdsCondition() {
        return holdsCondition(end(0));
    }

    private boolean holdsCondition(int end) {
        int bars = 0;
        for (int i = 1; i < end - 1; i++) {
            bars += token(i).isSign("|") ? 1 : 0;
        }
        return bars % 2 == 1;
    }

    /** Whether between the two places only one name or numerals stand, or several parted by commas. */
    public boolean isLone(int from, int end) {
        boolean begins = true;
        for (int i = from; i < end; i++) {
            AnswerToken token = token(i);
            boolean comma = token.isSign(",");
            boolean sign = begins && token.isSign("-");
            if (!comma && !sign && !(begins && isName(token)) && !isNumeric(token)) {
                return false;
            }
            i += token(i + 1).isSign("_") ? 1 + argument(i + 2) : 0;
            begins = comma || sign;
        }
        return end > from;
    }

    /** How many tokens the argument so far ahead has. */
    private int argument(int from) {
        return token(from).isSign("{") ? Math.max(0, end(from) - from) : 1;
    }

    private static boolean isName(AnswerToken token) {
        return token.kind() == Kind.LETTER || token.kind() == Kind.TEXT || isGreek(token);
    }

    /** Numerals, and what fractions and multiples of π are made of. */
    private static boolean isNumeric(AnswerToken token) {
        return token.kind() == Kind.NUMBER
                || token.isCommand("pi")
                || token.isCommand("frac")
                || token.isCommand("degree")
                || token.isSign("/")
                || token.isSign("{")
                || token.isSign("}");
    }

    public static boolean isGreek(AnswerToken token) {
        return token.kind() == Kind.COMMAND && Commands.GREEK.contains(token.text());
    }

    /** Whether an equals sign stands so far ahead. */
    public boolean equalsAt(int ahead) {
        AnswerToken token = token(ahead);
        return token.isSign("=")
                || token.isCommand("approx")
                || (token.isSign(":") && token(ahead + 1).isSign("="));
    }
}
