package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.parse.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the statements between a tag and the one that ends it. */
final class Bodies {
    private final TokenStream tokens;
    private final Supplier<TemplateStatement> statement;
    private int loops;

    Bodies(TokenStream tokens, Supplier<TemplateStatement> statement) {
        this.tokens = tokens;
        this.statement = statement;
    }

    /** Whether break and continue have a loop to work on. */
    boolean isInLoop() {
        return loops > 0;
    }

    /** Statements up to a tag that begins with one of the names; the tag's begin and name are left to read. */
    List<TemplateStatement> until(Set<String> ends) {
        tokens.enter();
        List<TemplateStatement> statements = new ArrayList<>();
        while (!tokens.peek().is(Kind.END) && !tokens.atTag(ends)) {
            statements.add(statement.get());
        }
        tokens.leave();
        return List.copyOf(statements);
    }

    /** The same, as the body of a loop. */
    List<TemplateStatement> ofLoop(Set<String> ends) {
        loops++;
        List<TemplateStatement> body = until(ends);
        loops--;
        return body;
    }

    /** From the end of this tag to the named one, which is read; loops around it are the body's too. */
    List<TemplateStatement> inline(String end, int line) {
        openBody();
        List<TemplateStatement> body = until(Set.of(end));
        tokens.closeWith(end, line);
        tokens.closeTag();
        return body;
    }

    /** The same for a body that no loop reaches into. */
    List<TemplateStatement> closed(String end, int line) {
        return closed(end, line, "");
    }

    /** The same, where the end may repeat the name. */
    List<TemplateStatement> closed(String end, int line, String name) {
        int outer = loops;
        loops = 0;
        openBody();
        List<TemplateStatement> body = until(Set.of(end));
        loops = outer;
        tokens.closeWith(end, line);
        tokens.skipName(name);
        tokens.closeTag();
        return body;
    }

    /** The end of a tag that a body follows; a colon may stand before it. */
    void openBody() {
        tokens.skipOperator(":");
        tokens.closeTag();
    }
}
