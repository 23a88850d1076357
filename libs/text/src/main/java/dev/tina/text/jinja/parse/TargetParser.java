package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.parse.TemplateStatement.Target;
import java.util.ArrayList;
import java.util.List;

/** Reads where a value is put: a name, a namespace's field, or several of them. */
final class TargetParser {
    private final TokenStream tokens;

    TargetParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** One target, or several between commas. */
    Target parse() {
        Target first = single();
        if (!tokens.peek().isOperator(",")) {
            return first;
        }
        List<Target> targets = new ArrayList<>(List.of(first));
        while (tokens.skipOperator(",") && !ends()) {
            targets.add(single());
        }
        return new Target.Several(List.copyOf(targets));
    }

    private boolean ends() {
        TemplateToken token = tokens.peek();
        return token.is(TemplateToken.Kind.BLOCK_END) || token.isOperator(")");
    }

    /** One target, or several in brackets. */
    private Target single() {
        if (tokens.skipOperator("(")) {
            return inBrackets();
        }
        String name = tokens.expectIdentifier();
        return tokens.skipOperator(".") ? new Target.Field(name, tokens.expectIdentifier()) : new Target.Name(name);
    }

    private Target inBrackets() {
        tokens.enter();
        Target inside = parse();
        tokens.leave();
        tokens.expectOperator(")");
        return inside;
    }
}
