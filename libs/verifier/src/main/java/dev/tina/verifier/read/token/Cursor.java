package dev.tina.verifier.read.token;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A place in the tokens of an answer, with what has been opened on the way there. */
public final class Cursor {

    private static final int MAX_DEPTH = 200;

    private final List<AnswerToken> tokens;
    private final Fuel fuel;
    /** Names that a sum, a product or an integral binds, so that i is an index there. */
    private final Set<String> bound = new HashSet<>();

    private int at;
    private int depth;
    private int bars;

    public Cursor(List<AnswerToken> tokens, Fuel fuel) {
        this.tokens = tokens;
        this.fuel = fuel;
    }

    public AnswerToken peek() {
        return tokens.get(at);
    }

    public AnswerToken peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    public AnswerToken next() {
        AnswerToken token = peek();
        if (token.kind() == Kind.END) {
            throw new UnreadableException("ends where something should follow");
        }
        fuel.spend(1);
        at++;
        return token;
    }

    public boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    public boolean takeSign(String sign) {
        return take(peek().isSign(sign));
    }

    public boolean takeCommand(String command) {
        return take(peek().isCommand(command));
    }

    public boolean take(boolean matches) {
        if (matches) {
            next();
        }
        return matches;
    }

    public void expect(String sign) {
        if (!takeSign(sign)) {
            throw new UnreadableException("'" + sign + "' missing before '" + peek().text() + "'");
        }
    }

    /** The first digit of a number that TeX would take alone, as in {@code \frac12}; the rest stays. Decimals are not split. */
    public String nextDigit() {
        AnswerToken number = next();
        if (!number.text().chars().allMatch(Character::isDigit)) {
            return number.text();
        }
        if (number.text().length() > 1) {
            at--;
            tokens.set(at, new AnswerToken(Kind.NUMBER, number.text().substring(1), false));
        }
        return number.text().substring(0, 1);
    }

    public int mark() {
        return at;
    }

    public void reset(int mark) {
        at = mark;
    }

    /** Throws {@link UnreadableException} if nested too deep; every call has its {@link #leave}. */
    public void enter() {
        if (++depth > MAX_DEPTH) {
            throw new UnreadableException("nested deeper than " + MAX_DEPTH);
        }
    }

    public void leave() {
        depth--;
    }

    /** Opens or closes an absolute value; brackets inside it set it aside. */
    public int setBars(int open) {
        int before = bars;
        bars = open;
        return before;
    }

    public boolean insideBars() {
        return bars > 0;
    }

    public boolean bind(String name) {
        return bound.add(name);
    }

    public void unbind(String name) {
        bound.remove(name);
    }

    public boolean isBound(String name) {
        return bound.contains(name);
    }
}
