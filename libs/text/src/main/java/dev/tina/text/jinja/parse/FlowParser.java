package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.parse.TemplateStatement.Branch;
import dev.tina.text.jinja.parse.TemplateStatement.For;
import dev.tina.text.jinja.parse.TemplateStatement.If;
import dev.tina.text.jinja.parse.TemplateStatement.Items;
import dev.tina.text.jinja.parse.TemplateStatement.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads branches and loops. */
final class FlowParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;
    private final BodyParser bodies;

    FlowParser(TokenStream tokens, ExpressionParser expressions, TargetParser targets, BodyParser bodies) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.targets = targets;
        this.bodies = bodies;
    }

    TemplateStatement ifElse(int line) {
        List<Branch> branches = new ArrayList<>();
        branches.add(branch(line));
        while (tokens.atTag(Set.of("elif"))) {
            branches.add(branch(tokens.openTag()));
        }
        List<TemplateStatement> otherwise = otherwise("endif");
        tokens.closeWith("endif", line);
        tokens.closeTag();
        return new If(line, List.copyOf(branches), otherwise);
    }

    private Branch branch(int line) {
        Expression condition = expressions.tupleWithoutConditional();
        bodies.openBody();
        return new Branch(line, condition, bodies.until(Set.of("elif", "else", "endif")));
    }

    private List<TemplateStatement> otherwise(String end) {
        if (!tokens.atTag(Set.of("else"))) {
            return List.of();
        }
        tokens.openTag();
        bodies.openBody();
        return bodies.until(Set.of(end));
    }

    TemplateStatement loop(int line) {
        Target target = targets.parse();
        tokens.expectName("in");
        Expression values = expressions.tupleWithoutConditional();
        Optional<Expression> filter = tokens.skipName("if") ? Optional.of(expressions.parse()) : Optional.empty();
        boolean isRecursive = tokens.skipName("recursive");
        bodies.openBody();
        List<TemplateStatement> body = bodies.ofLoop(Set.of("else", "endfor"));
        List<TemplateStatement> otherwise = otherwise("endfor");
        tokens.closeWith("endfor", line);
        tokens.closeTag();
        return new For(line, target, new Items(values, filter), isRecursive, body, otherwise);
    }
}
