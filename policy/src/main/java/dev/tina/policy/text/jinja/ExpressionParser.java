package dev.tina.policy.text.jinja;

import dev.tina.policy.text.jinja.Expression.And;
import dev.tina.policy.text.jinja.Expression.Arithmetic;
import dev.tina.policy.text.jinja.Expression.Comparison;
import dev.tina.policy.text.jinja.Expression.Conditional;
import dev.tina.policy.text.jinja.Expression.Link;
import dev.tina.policy.text.jinja.Expression.Literal;
import dev.tina.policy.text.jinja.Expression.Negative;
import dev.tina.policy.text.jinja.Expression.Not;
import dev.tina.policy.text.jinja.Expression.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads expressions by Jinja's order of operators, weakest first: if, or, and, not, comparisons, + -, ~, * / // %, **. */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final TokenStream tokens;
    private final OperandParser operands;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, this);
    }

    Expression parse() {
        tokens.enter();
        Expression result = parseWithoutConditional();
        while (tokens.skipName("if")) {
            Expression condition = parseWithoutConditional();
            Expression otherwise =
                    tokens.skipName("else") ? parse() : new Literal(new Undefined("the value of an if without else"));
            result = new Conditional(condition, result, otherwise);
        }
        tokens.leave();
        return result;
    }

    /** An expression that an {@code if} ends, as in a loop's header. */
    Expression parseWithoutConditional() {
        Expression left = and();
        while (tokens.skipName("or")) {
            left = new Or(left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.skipName("and")) {
            left = new And(left, not());
        }
        return left;
    }

    private Expression not() {
        if (!tokens.peek().isName("not")) {
            return comparison();
        }
        tokens.next();
        return new Not(nested(this::not));
    }

    private Expression comparison() {
        Expression first = sum();
        List<Link> links = new ArrayList<>();
        for (String operator = comparisonOperator(); !operator.isEmpty(); operator = comparisonOperator()) {
            links.add(new Link(operator, sum()));
        }
        return links.isEmpty() ? first : new Comparison(first, List.copyOf(links));
    }

    private String comparisonOperator() {
        Token token = tokens.peek();
        if (token.is(Token.Kind.OPERATOR) && COMPARISONS.contains(token.text())) {
            return tokens.next().text();
        }
        if (tokens.skipName("in")) {
            return "in";
        }
        if (token.isName("not") && tokens.peekSecond().isName("in")) {
            tokens.next();
            tokens.next();
            return "not in";
        }
        return "";
    }

    private Expression sum() {
        return leftToRight(Set.of("+", "-"), this::concatenation);
    }

    private Expression concatenation() {
        return leftToRight(Set.of("~"), this::product);
    }

    private Expression product() {
        return leftToRight(Set.of("*", "/", "//", "%"), this::power);
    }

    private Expression power() {
        return leftToRight(Set.of("**"), () -> unary(true));
    }

    private Expression leftToRight(Set<String> operators, Supplier<Expression> operand) {
        Expression left = operand.get();
        while (tokens.peek().is(Token.Kind.OPERATOR)
                && operators.contains(tokens.peek().text())) {
            String operator = tokens.next().text();
            left = new Arithmetic(operator, left, operand.get());
        }
        return left;
    }

    private Expression unary(boolean withFilters) {
        Expression operand;
        if (tokens.skipOperator("-")) {
            operand = new Negative(nested(() -> unary(false)));
        } else if (tokens.skipOperator("+")) {
            operand = nested(() -> unary(false));
        } else {
            operand = operands.primary();
        }
        Expression result = operands.postfix(operand);
        return withFilters ? operands.filters(result) : result;
    }

    private Expression nested(Supplier<Expression> parser) {
        tokens.enter();
        Expression result = parser.get();
        tokens.leave();
        return result;
    }
}
