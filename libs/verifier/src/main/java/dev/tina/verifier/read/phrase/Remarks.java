package dev.tina.verifier.read.phrase;

import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.read.token.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Passes over remarks behind an answer that give its reason: {@code 5 (since x > 0)}. */
public final class Remarks {

    private static final Set<String> REASONS = Set.of("since", "because", "as");

    /** What no reason has: it would speak of other answers. */
    private static final Set<String> ELSE = Set.of("or", "answer", "otherwise", "else", "guess", "if", "bound");

    private static final Set<String> JOINING = Set.of(
            "cdot", "times", "div", "pm", "mp", "leq", "geq", "neq", "in", "approx", "equiv", "or", "and", "cup");

    private Remarks() {}

    public static boolean isAhead(Cursor cursor) {
        boolean bracket = cursor.peek().isSign("(");
        AnswerToken token = cursor.peek(bracket ? 1 : 0);
        if (!Words.isWords(token)) {
            return false;
        }
        List<String> words = Words.of(token.text());
        boolean inside = !words.isEmpty() && words.getFirst().equals("(");
        String reason = words.size() > (inside ? 1 : 0) ? words.get(inside ? 1 : 0) : "";
        return REASONS.contains(reason) && (bracket || inside || !reason.equals("as"));
    }

    /** Takes the remark here up to the bracket that closes it, or to the end; answers whether there was one. */
    public static boolean skip(Cursor cursor) {
        if (!isAhead(cursor)) {
            return false;
        }
        int open = 0;
        boolean bracket = cursor.peek().isSign("(") || cursor.peek().text().contains("(");
        boolean reason = bracket;
        List<String> words = new ArrayList<>();
        do {
            AnswerToken token = cursor.next();
            boolean text = Words.isWords(token);
            words.addAll(text ? Words.of(token.text()) : List.of());
            reason |= text ? words.size() > 1 : begins(token, reason);
            boolean parted =
                    token.isSign(",") || token.isCommand("or") || token.text().contains(", ");
            if (!bracket && open == 0 && (parted || (!reason && !text))) {
                throw new UnreadableException("something else behind the reason of the answer");
            }
            open += opens(token) ? 1 : 0;
            open -= closes(token) ? 1 : 0;
        } while (!cursor.atEnd() && (open > 0 || !bracket));
        if (!reason || Denials.any(words) || words.stream().anyMatch(ELSE::contains)) {
            throw new UnreadableException("the reason behind the answer takes it back or gives none");
        }
        return true;
    }

    /** Whether a reason may begin so: with a value, not with what joins it to the answer. */
    private static boolean begins(AnswerToken token, boolean begun) {
        return begun
                || token.kind() == Kind.NUMBER
                || token.kind() == Kind.LETTER
                || token.isSign("(")
                || token.isSign("|")
                || token.isSign("[")
                || (token.kind() == Kind.COMMAND && !JOINING.contains(token.text()));
    }

    private static boolean opens(AnswerToken token) {
        return token.isSign("(")
                || token.isSign("{")
                || token.isSign("[")
                || (isText(token) && token.text().contains("("));
    }

    private static boolean closes(AnswerToken token) {
        return token.isSign(")")
                || token.isSign("}")
                || token.isSign("]")
                || (isText(token) && token.text().contains(")"));
    }

    private static boolean isText(AnswerToken token) {
        return token.kind() == Kind.TEXT;
    }
}
