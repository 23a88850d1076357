package dev.tina.policy.text.jinja;

import dev.tina.policy.text.jinja.Statement.Branch;
import dev.tina.policy.text.jinja.Statement.For;
import dev.tina.policy.text.jinja.Statement.If;
import dev.tina.policy.text.jinja.Statement.Items;
import dev.tina.policy.text.jinja.Statement.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads branches and loops. */
final class FlowParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;
    private final Bodies bodies;

    FlowParser(TokenStream tokens, ExpressionParser expressions, TargetParser targets, Bodies bodies) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.targets = targets;
        this.bodies = bodies;
    }

    Statement ifElse(int line) {
        List<Branch> branches = new ArrayList<>();
        branches.add(branch(line));
        while (tokens.atTag(Set.of("elif"))) {
            branches.add(branch(tokens.openTag()));
        }
        List<Statement> otherwise = otherwise("endif");
        tokens.closeWith("endif", line);
        tokens.closeTag();
        return new If(line, List.copyOf(branches), otherwise);
    }

    private Branch branch(int line) {
        Expression condition = expressions.tupleWithoutConditional();
        bodies.openBody();
        return new Branch(line, condition, bodies.until(Set.of("elif", "else", "endif")));
    }

    private List<Statement> otherwise(String end) {
        if (!tokens.atTag(Set.of("else"))) {
            return List.of();
        }
        tokens.openTag();
        bodies.openBody();
        return bodies.until(Set.of(end));
    }

    Statement loop(int line) {
        Target target = targets.parse();
        tokens.expectName("in");
        Expression values = expressions.tupleWithoutConditional();
        Optional<Expression> filter = tokens.skipName("if") ? Optional.of(expressions.parse()) : Optional.empty();
        boolean isRecursive = tokens.skipName("recursive");
        bodies.openBody();
        List<Statement> body = bodies.ofLoop(Set.of("else", "endfor"));
        List<Statement> otherwise = otherwise("endfor");
        tokens.closeWith("endfor", line);
        tokens.closeTag();
        return new For(line, target, new Items(values, filter), isRecursive, body, otherwise);
    }
}
