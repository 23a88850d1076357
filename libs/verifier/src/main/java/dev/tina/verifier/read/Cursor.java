package dev.tina.verifier.read;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A place in the tokens of an answer, with what has been opened on the way there. */
final class Cursor {

    private static final int MAX_DEPTH = 200;

    private final List<Token> tokens;
    private final Fuel fuel;
    /** Names that a sum, a product or an integral binds, so that i is an index there. */
    private final Set<String> bound = new HashSet<>();

    private int at;
    private int depth;
    private int bars;

    Cursor(List<Token> tokens, Fuel fuel) {
        this.tokens = tokens;
        this.fuel = fuel;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() == Kind.END) {
            throw new UnreadableException("ends where something should follow");
        }
        fuel.spend(1);
        at++;
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean takeSign(String sign) {
        return take(peek().isSign(sign));
    }

    boolean takeCommand(String command) {
        return take(peek().isCommand(command));
    }

    boolean take(boolean matches) {
        if (matches) {
            next();
        }
        return matches;
    }

    void expect(String sign) {
        if (!takeSign(sign)) {
            throw new UnreadableException("'" + sign + "' missing before '" + peek().text() + "'");
        }
    }

    /** The first digit of a number that TeX would take alone, as in {@code \frac12}; the rest stays. Decimals are not split. */
    String nextDigit() {
        Token number = next();
        if (!number.text().chars().allMatch(Character::isDigit)) {
            return number.text();
        }
        if (number.text().length() > 1) {
            at--;
            tokens.set(at, new Token(Kind.NUMBER, number.text().substring(1), false));
        }
        return number.text().substring(0, 1);
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    /** Throws {@link UnreadableException} if nested too deep; every call has its {@link #leave}. */
    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new UnreadableException("nested deeper than " + MAX_DEPTH);
        }
    }

    void leave() {
        depth--;
    }

    /** Opens or closes an absolute value; brackets inside it set it aside. */
    int setBars(int open) {
        int before = bars;
        bars = open;
        return before;
    }

    boolean insideBars() {
        return bars > 0;
    }

    boolean bind(String name) {
        return bound.add(name);
    }

    void unbind(String name) {
        bound.remove(name);
    }

    boolean isBound(String name) {
        return bound.contains(name);
    }
}
