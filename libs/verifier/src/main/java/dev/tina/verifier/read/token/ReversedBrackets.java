package dev.tina.verifier.read.token;

import dev.tina.verifier.read.token.AnswerToken.Kind;
import java.util.List;

/** Turns intervals with brackets turned outward, {@code ]a, b[}, into {@code (a, b)}. */
final class ReversedBrackets {

    private static final List<String> BEHIND = List.of("cup", "cap", "setminus", "and", "or");

    private final List<AnswerToken> tokens;

    private ReversedBrackets(List<AnswerToken> tokens) {
        this.tokens = tokens;
    }

    /** Changes the tokens where they hold such an interval. */
    static void turn(List<AnswerToken> tokens) {
        new ReversedBrackets(tokens).turn();
    }

    private void turn() {
        int opened = -1;
        int commas = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            AnswerToken token = tokens.get(i);
            if (opened >= 0 && depth == 0 && isSquare(token) && (commas == 1 || token.isSign("]"))) {
                close(opened, i, commas);
                opened = -1;
            } else if (isSquare(token)) {
                opened = i;
                commas = 0;
                depth = 0;
            } else if (opened >= 0) {
                depth += isOpening(token) ? 1 : isClosing(token) ? -1 : 0;
                commas += depth == 0 && (token.isSign(",") || token.isSign(";")) ? 1 : 0;
                opened = depth < 0 ? -1 : opened;
            }
        }
    }

    /** One comma between two square brackets, of which one at least is turned. */
    private void close(int from, int to, int commas) {
        boolean opensTurned = tokens.get(from).isSign("]");
        boolean closesTurned = tokens.get(to).isSign("[") && endsHere(to + 1);
        if (commas != 1 || (tokens.get(to).isSign("[") && !closesTurned)) {
            return;
        }
        if (opensTurned) {
            tokens.set(from, turned(from, "("));
        }
        if (closesTurned) {
            tokens.set(to, turned(to, ")"));
        }
    }

    private AnswerToken turned(int at, String sign) {
        return new AnswerToken(Kind.SIGN, sign, tokens.get(at).spaced());
    }

    /** Whether no value follows that the bracket could open. */
    private boolean endsHere(int at) {
        AnswerToken token = tokens.get(at);
        return token.kind() == Kind.END
                || (token.kind() == Kind.COMMAND && BEHIND.contains(token.text()))
                || token.is(Kind.LETTER, "U")
                || token.isSeparator()
                || isClosing(token)
                || token.isSign(".");
    }

    private static boolean isSquare(AnswerToken token) {
        return token.isSign("[") || token.isSign("]");
    }

    private static boolean isOpening(AnswerToken token) {
        return token.isSign("(") || token.isSign("{") || token.isSign("\\{");
    }

    private static boolean isClosing(AnswerToken token) {
        return token.isSign(")") || token.isSign("}") || token.isSign("\\}");
    }
}
