package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.parse.Expression.And;
import dev.tina.text.jinja.parse.Expression.Arithmetic;
import dev.tina.text.jinja.parse.Expression.Comparison;
import dev.tina.text.jinja.parse.Expression.Conditional;
import dev.tina.text.jinja.parse.Expression.Link;
import dev.tina.text.jinja.parse.Expression.Literal;
import dev.tina.text.jinja.parse.Expression.Not;
import dev.tina.text.jinja.parse.Expression.Or;
import dev.tina.text.jinja.parse.Expression.Signed;
import dev.tina.text.jinja.parse.Expression.TupleOf;
import dev.tina.text.jinja.parse.TemplateToken.Kind;
import dev.tina.text.jinja.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads expressions by Jinja's order of operators, weakest first: if, or, and, not, comparisons, + -, ~, * / // %, **. */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final TokenStream tokens;
    private final OperandParser operands;
    private final PostfixParser postfixes;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, this);
        this.postfixes = new PostfixParser(tokens, this);
    }

    /** One expression, or several between commas, which make a tuple without brackets. */
    Expression tuple() {
        return tuple(this::parse);
    }

    /** The same, of expressions that an {@code if} ends, as in a loop's header. */
    Expression tupleWithoutConditional() {
        return tuple(this::parseWithoutConditional);
    }

    private Expression tuple(Supplier<Expression> item) {
        Expression first = item.get();
        if (!tokens.peek().isOperator(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.skipOperator(",") && !endsTuple()) {
            items.add(item.get());
        }
        return new TupleOf(List.copyOf(items));
    }

    private boolean endsTuple() {
        TemplateToken token = tokens.peek();
        return token.is(Kind.VARIABLE_END) || token.is(Kind.BLOCK_END) || token.isOperator(")");
    }

    Expression parse() {
        tokens.enter();
        Expression result = parseWithoutConditional();
        while (tokens.skipName("if")) {
            Expression condition = parseWithoutConditional();
            Expression otherwise =
                    tokens.skipName("else") ? parse() : new Literal(Undefined.of("the value of an if without else"));
            result = new Conditional(condition, result, otherwise);
        }
        tokens.leave();
        return result;
    }

    private Expression parseWithoutConditional() {
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
        TemplateToken token = tokens.peek();
        if (token.is(Kind.OPERATOR) && COMPARISONS.contains(token.text())) {
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
        while (tokens.peek().is(Kind.OPERATOR)
                && operators.contains(tokens.peek().text())) {
            String operator = tokens.next().text();
            left = new Arithmetic(operator, left, operand.get());
        }
        return left;
    }

    private Expression unary(boolean withFilters) {
        boolean signed = tokens.peek().isOperator("-") || tokens.peek().isOperator("+");
        Expression operand = signed ? new Signed(tokens.next().text(), nested(() -> unary(false))) : operands.primary();
        Expression result = postfixes.of(operand);
        return withFilters ? postfixes.filtersOf(result) : result;
    }

    /** A literal, name or bracket with what is hung on it, as the input of a test. */
    Expression testInput() {
        return postfixes.of(operands.primary());
    }

    /** The filters behind what is not written here, the body of a block. */
    Expression filtersOf(Expression body) {
        return postfixes.pipedOf(body);
    }

    /** The filters of a filter block, the first of which has no bar in front. */
    Expression filterChain(Expression body) {
        return postfixes.pipedOf(postfixes.filter(body));
    }

    private Expression nested(Supplier<Expression> parser) {
        tokens.enter();
        Expression result = parser.get();
        tokens.leave();
        return result;
    }
}
