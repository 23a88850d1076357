package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.parse.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the statements between a tag and the one that ends it. */
final class BodyParser {
    private final TokenStream tokens;
    private final Supplier<TemplateStatement> statement;
    private int loops;

    BodyParser(TokenStream tokens, Supplier<TemplateStatement> statement) {
        this.tokens = tokens;
        this.statement = statement;
    }

    /** Whether break and continue have a loop to work on. */
    boolean isInLoop() {
        return loops > 0;
    }

    /** Reads statements up to a tag that begins with one of the names; that tag itself is not read. */
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

    /** Reads from the end of this tag to the named tag, that tag included; break and continue may leave the body. */
    List<TemplateStatement> inline(String end, int line) {
        openBody();
        List<TemplateStatement> body = until(Set.of(end));
        tokens.closeWith(end, line);
        tokens.closeTag();
        return body;
    }

    /** The same for a body that break and continue cannot leave. */
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
