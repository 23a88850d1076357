package dev.tina.policy.text.jinja;

import dev.tina.policy.text.jinja.Token.Kind;
import java.util.List;

/** The tokens of a template with a place in them, and a bound on how deep what is read nests. */
final class TokenStream {
    static final int MAX_DEPTH = 128;

    private final List<Token> tokens;
    private int index;
    private int depth;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(index);
    }

    /** The token after the next one. */
    Token peekSecond() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    boolean skipOperator(String operator) {
        boolean found = peek().isOperator(operator);
        if (found) {
            next();
        }
        return found;
    }

    boolean skipName(String name) {
        boolean found = peek().isName(name);
        if (found) {
            next();
        }
        return found;
    }

    void expectOperator(String operator) {
        if (!skipOperator(operator)) {
            throw unexpected("'" + operator + "'");
        }
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw unexpected("'" + name + "'");
        }
    }

    Token expect(Kind kind, String what) {
        if (!peek().is(kind)) {
            throw unexpected(what);
        }
        return next();
    }

    String expectIdentifier() {
        return expect(Kind.NAME, "a name").text();
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new TemplateException(peek().line(), "nests deeper than " + MAX_DEPTH);
        }
    }

    void leave() {
        depth--;
    }

    TemplateException unexpected(String wanted) {
        return new TemplateException(peek().line(), "expected " + wanted + ", found " + peek().describe());
    }
}
