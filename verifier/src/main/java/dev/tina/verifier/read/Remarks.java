package dev.tina.verifier.read;

import dev.tina.verifier.read.Token.Kind;
import java.util.List;
import java.util.Set;

/** Remarks behind an answer that give its reason: {@code 5 (since x > 0)}. */
final class Remarks {

    private static final Set<String> REASONS = Set.of("since", "because", "as");

    private Remarks() {}

    static boolean isAhead(Cursor cursor) {
        boolean bracket = cursor.peek().isSign("(");
        Token token = cursor.peek(bracket ? 1 : 0);
        if (!Words.isWords(token)) {
            return false;
        }
        List<String> words = Words.of(token.text());
        boolean inside = !words.isEmpty() && words.getFirst().equals("(");
        String reason = words.size() > (inside ? 1 : 0) ? words.get(inside ? 1 : 0) : "";
        return REASONS.contains(reason) && (bracket || inside || !reason.equals("as"));
    }

    /** Takes the remark here up to the bracket that closes it, or to the end; answers whether there was one. */
    static boolean skip(Cursor cursor) {
        if (!isAhead(cursor)) {
            return false;
        }
        int open = 0;
        boolean bracket = cursor.peek().isSign("(") || cursor.peek().text().contains("(");
        do {
            Token token = cursor.next();
            boolean words = token.kind() == Kind.TEXT;
            open += token.isSign("(") || (words && token.text().contains("(")) ? 1 : 0;
            open -= token.isSign(")") || (words && token.text().contains(")")) ? 1 : 0;
        } while (!cursor.atEnd() && (open > 0 || !bracket));
        return true;
    }
}
