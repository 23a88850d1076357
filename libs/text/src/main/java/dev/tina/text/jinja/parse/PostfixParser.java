package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.parse.Expression.Attribute;
import dev.tina.text.jinja.parse.Expression.Call;
import dev.tina.text.jinja.parse.Expression.Filter;
import dev.tina.text.jinja.parse.Expression.Inputs;
import dev.tina.text.jinja.parse.Expression.Item;
import dev.tina.text.jinja.parse.Expression.Literal;
import dev.tina.text.jinja.parse.Expression.Not;
import dev.tina.text.jinja.parse.Expression.Slice;
import dev.tina.text.jinja.parse.Expression.Test;
import dev.tina.text.jinja.parse.Expression.TupleOf;
import dev.tina.text.jinja.parse.TemplateToken.Kind;
import dev.tina.text.jinja.value.None;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what follows an operand: attributes, items, slices, calls, filters, tests. */
final class PostfixParser {
    private static final Set<String> NO_TEST_INPUT = Set.of("else", "or", "and");
    private static final Literal NONE = new Literal(None.NONE);

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final InputsParser inputs;

    PostfixParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.inputs = new InputsParser(tokens, expressions);
    }

    /** Attributes, items and calls. */
    Expression of(Expression operand) {
        Expression result = operand;
        while (true) {
            if (tokens.skipOperator(".")) {
                result = tokens.peek().is(Kind.INTEGER)
                        ? new Item(result, new Literal(tokens.next().integer()))
                        : new Attribute(result, tokens.expectIdentifier());
            } else if (tokens.skipOperator("[")) {
                result = subscript(result);
            } else if (tokens.peek().isOperator("(")) {
                result = new Call(result, inputs.parse());
            } else {
                return result;
            }
        }
    }

    private Expression subscript(Expression target) {
        Expression first = subscribed(target);
        if (tokens.skipOperator("]")) {
            return first instanceof Slice ? first : new Item(target, first);
        }
        List<Expression> keys = new ArrayList<>(List.of(first));
        while (!tokens.skipOperator("]")) {
            tokens.expectOperator(",");
            keys.add(subscribed(target));
        }
        return new Item(target, new TupleOf(List.copyOf(keys)));
    }

    /** The key of an item, or the whole slice. */
    private Expression subscribed(Expression target) {
        Expression start = bound();
        if (!tokens.skipOperator(":")) {
            return start;
        }
        Expression stop = bound();
        return new Slice(target, start, stop, tokens.skipOperator(":") ? bound() : NONE);
    }

    private Expression bound() {
        boolean absent = tokens.peek().isOperator(":") || tokens.peek().isOperator("]");
        return absent ? NONE : expressions.parse();
    }

    /** Filters, tests, and calls of what they give. */
    Expression filtersOf(Expression operand) {
        Expression result = operand;
        while (true) {
            if (tokens.skipOperator("|")) {
                result = filter(result);
            } else if (tokens.skipName("is")) {
                result = test(result);
            } else if (tokens.peek().isOperator("(")) {
                result = new Call(result, inputs.parse());
            } else {
                return result;
            }
        }
    }

    /** Filters only. */
    Expression pipedOf(Expression operand) {
        Expression result = operand;
        while (tokens.skipOperator("|")) {
            result = filter(result);
        }
        return result;
    }

    /** One filter, from its name on. */
    Expression filter(Expression input) {
        String name = dottedName();
        return new Filter(input, name, inputs.parseIfAny());
    }

    private Expression test(Expression input) {
        boolean negated = tokens.skipName("not");
        String name = dottedName();
        if (tokens.peek().isName("is")) {
            throw tokens.unexpected("one test, not a test of a test");
        }
        Inputs given = tokens.peek().isOperator("(") || !startsTestInput()
                ? inputs.parseIfAny()
                : Inputs.of(List.of(expressions.testInput()));
        Test test = new Test(input, name, given);
        return negated ? new Not(test) : test;
    }

    private String dottedName() {
        StringBuilder name = new StringBuilder(tokens.expectIdentifier());
        while (tokens.skipOperator(".")) {
            name.append('.').append(tokens.expectIdentifier());
        }
        return name.toString();
    }

    private boolean startsTestInput() {
        TemplateToken token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> !NO_TEST_INPUT.contains(token.text());
            case STRING, INTEGER, FLOAT -> true;
            case OPERATOR -> token.text().equals("[") || token.text().equals("{");
            default -> false;
        };
    }
}
