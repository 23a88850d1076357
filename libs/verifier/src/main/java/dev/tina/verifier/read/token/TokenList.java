package dev.tina.verifier.read.token;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens cut so far, with the brackets that are open behind the last of them. */
final class TokenList {

    private static final int MAX_TOKENS = 3_000;

    private final Fuel fuel;
    private final List<AnswerToken> tokens = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean spaced;
    private boolean square;

    TokenList(Fuel fuel) {
        this.fuel = fuel;
    }

    /** Throws {@link UnreadableException} if there are too many. */
    void add(Kind kind, String text) {
        fuel.spend(1);
        if (tokens.size() >= MAX_TOKENS) {
            throw new UnreadableException("more than " + MAX_TOKENS + " tokens");
        }
        tokens.add(new AnswerToken(kind, text, spaced));
        spaced = false;
    }

    void sign(String sign) {
        square |= sign.equals("[") || sign.equals("]");
        boolean turned = sign.equals("]") && (open.isEmpty() || "[(".indexOf(open.peek()) < 0);
        if ("([{".contains(sign) || sign.equals("\\{") || turned) {
            open.push(sign.equals("\\{") ? 's' : sign.charAt(0));
        } else if ((")]}".contains(sign) || sign.equals("\\}")) && !open.isEmpty()) {
            open.pop();
        }
        add(Kind.SIGN, sign);
    }

    void addAll(TokenList others) {
        square |= others.square;
        for (AnswerToken token : others.tokens) {
            spaced |= token.spaced();
            add(token.kind(), token.text());
        }
    }

    /** Whether a square bracket is among them. */
    boolean holdsSquare() {
        return square;
    }

    /** The next token stands behind white space. */
    void space() {
        spaced = true;
    }

    boolean isSpaced() {
        return spaced;
    }

    TokenList inside() {
        return new TokenList(fuel);
    }

    /** Directly inside brackets, where a comma parts items. */
    boolean inPair() {
        return !open.isEmpty() && open.peek() != '{';
    }

    /** Directly inside the braces of a set. */
    boolean inSet() {
        return !open.isEmpty() && open.peek() == 's';
    }

    /** Null if there is none yet. */
    @Nullable
    AnswerToken last() {
        return tokens.isEmpty() ? null : tokens.getLast();
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Behind what has a value and may have a unit. */
    boolean endsWithValue() {
        AnswerToken last = last();
        boolean closing = last != null && last.kind() == Kind.SIGN && ")]}%!".contains(last.text());
        boolean constant = last != null && (last.isCommand("pi") || last.isCommand("degree") || last.isCommand("circ"));
        return closing || constant || endsWith(Kind.NUMBER) || endsWith(Kind.TEXT) || endsWith(Kind.WORD);
    }

    boolean endsWith(Kind kind) {
        return !tokens.isEmpty() && tokens.getLast().kind() == kind;
    }

    boolean endsWithSign(String sign) {
        return !tokens.isEmpty() && tokens.getLast().isSign(sign);
    }

    /** A slash or a dot behind a unit, as in {@code km/}. */
    boolean endsWithUnitSlash() {
        int size = tokens.size();
        boolean joint = size > 1 && (endsWithSign("/") || tokens.getLast().isCommand("cdot"));
        return joint && Words.isWords(tokens.get(size - 2));
    }

    /** Within a fraction behind a number, or behind a unit above the line. */
    boolean endsWithUnitFraction() {
        int size = tokens.size();
        if (size < 3 || !endsWithSign("{")) {
            return false;
        }
        AnswerToken before = tokens.get(size - 2);
        Kind first = tokens.get(size - 3).kind();
        return (before.isCommand("frac") && first == Kind.NUMBER) || (before.isSign("}") && first == Kind.TEXT);
    }

    List<AnswerToken> tokens() {
        return tokens;
    }
}
