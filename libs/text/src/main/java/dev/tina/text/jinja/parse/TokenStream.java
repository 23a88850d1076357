package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.parse.TemplateToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A reader of a template's tokens that bounds how deep statements and expressions nest. */
final class TokenStream {
    private final List<TemplateToken> tokens;
    private int index;
    private int depth;

    TokenStream(List<TemplateToken> tokens) {
        this.tokens = tokens;
    }

    TemplateToken peek() {
        return tokens.get(index);
    }

    /** The token after the next one. */
    TemplateToken peekSecond() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    TemplateToken next() {
        TemplateToken token = peek();
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

    /** Reads a comma, which may be left out before the closing bracket. */
    void expectCommaOr(String close) {
        if (!peek().isOperator(close)) {
            expectOperator(",");
        }
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw unexpected("'" + name + "'");
        }
    }

    TemplateToken expect(Kind kind, String what) {
        if (!peek().is(kind)) {
            throw unexpected(what);
        }
        return next();
    }

    String expectIdentifier() {
        return expect(Kind.NAME, "a name").text();
    }

    /** Whether a tag comes next that begins with one of the names. */
    boolean atTag(Set<String> names) {
        return peek().is(Kind.BLOCK_BEGIN) && names.contains(peekSecond().text());
    }

    /** Reads a tag's begin and name; returns its line. */
    int openTag() {
        int line = next().line();
        next();
        return line;
    }

    void closeTag() {
        expect(Kind.BLOCK_END, "'%}'");
    }

    /** Reads begin and name of the tag that ends the statement of the line. */
    void closeWith(String end, int line) {
        if (!atTag(Set.of(end))) {
            throw new TemplateException(peek().line(), "'" + end + "' is missing for the statement of line " + line);
        }
        openTag();
    }

    /** This place, for {@link #namesSince}. */
    int mark() {
        return index;
    }

    /** The names read since the mark; attributes and the names of arguments are none. */
    Set<String> namesSince(int mark) {
        Set<String> names = new HashSet<>();
        for (int i = mark; i < index; i++) {
            boolean isAttribute = i > 0 && tokens.get(i - 1).isOperator(".");
            boolean isArgument = tokens.get(i + 1).isOperator("=");
            if (tokens.get(i).is(Kind.NAME) && !isAttribute && !isArgument) {
                names.add(tokens.get(i).text());
            }
        }
        return names;
    }

    void enter() {
        if (++depth > RenderBudget.MAX_NESTING) {
            throw new TemplateException(peek().line(), "nests deeper than " + RenderBudget.MAX_NESTING);
        }
    }

    void leave() {
        depth--;
    }

    TemplateException unexpected(String wanted) {
        return new TemplateException(peek().line(), "expected " + wanted + ", found " + peek().describe());
    }
}
