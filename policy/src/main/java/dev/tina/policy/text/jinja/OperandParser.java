package dev.tina.policy.text.jinja;

import dev.tina.policy.text.jinja.Expression.Attribute;
import dev.tina.policy.text.jinja.Expression.Call;
import dev.tina.policy.text.jinja.Expression.DictOf;
import dev.tina.policy.text.jinja.Expression.Entry;
import dev.tina.policy.text.jinja.Expression.Filter;
import dev.tina.policy.text.jinja.Expression.Inputs;
import dev.tina.policy.text.jinja.Expression.Item;
import dev.tina.policy.text.jinja.Expression.ListOf;
import dev.tina.policy.text.jinja.Expression.Literal;
import dev.tina.policy.text.jinja.Expression.Name;
import dev.tina.policy.text.jinja.Expression.Not;
import dev.tina.policy.text.jinja.Expression.Slice;
import dev.tina.policy.text.jinja.Expression.Test;
import dev.tina.policy.text.jinja.Expression.TupleOf;
import dev.tina.policy.text.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a literal, name or bracket, and what is hung on it: attributes, items, slices, calls, filters, tests. */
final class OperandParser {
    private static final Set<String> NO_TEST_INPUT = Set.of("else", "or", "and", "is", "if", "not", "in");
    private static final Literal NONE = new Literal(None.NONE);

    private final TokenStream tokens;
    private final ExpressionParser expressions;

    OperandParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> name(tokens.next().text());
            case STRING -> new Literal(strings());
            case INTEGER -> new Literal(integer(tokens.next()));
            case FLOAT -> new Literal(Double.valueOf(tokens.next().text()));
            case OPERATOR -> bracket(token);
            default -> throw tokens.unexpected("an expression");
        };
    }

    private static Expression name(String name) {
        return switch (name) {
            case "true", "True" -> new Literal(true);
            case "false", "False" -> new Literal(false);
            case "none", "None" -> NONE;
            default -> new Name(name);
        };
    }

    private String strings() {
        StringBuilder text = new StringBuilder(tokens.next().text());
        while (tokens.peek().is(Kind.STRING)) {
            text.append(tokens.next().text());
        }
        return text.toString();
    }

    private static Long integer(Token token) {
        try {
            return Long.valueOf(token.text());
        } catch (NumberFormatException e) {
            throw new TemplateException(token.line(), "integer " + token.text() + " is larger than 64 bits");
        }
    }

    private Expression bracket(Token token) {
        return switch (token.text()) {
            case "(" -> parenthesis();
            case "[" -> {
                tokens.next();
                yield new ListOf(listUntil("]"));
            }
            case "{" -> dict();
            default -> throw tokens.unexpected("an expression");
        };
    }

    private Expression parenthesis() {
        tokens.next();
        if (tokens.skipOperator(")")) {
            return new TupleOf(List.of());
        }
        Expression first = expressions.parse();
        if (tokens.skipOperator(")")) {
            return first;
        }
        tokens.expectOperator(",");
        List<Expression> items = new ArrayList<>(List.of(first));
        items.addAll(listUntil(")"));
        return new TupleOf(List.copyOf(items));
    }

    private List<Expression> listUntil(String close) {
        List<Expression> items = new ArrayList<>();
        while (!tokens.skipOperator(close)) {
            items.add(expressions.parse());
            if (!tokens.peek().isOperator(close)) {
                tokens.expectOperator(",");
            }
        }
        return List.copyOf(items);
    }

    private Expression dict() {
        tokens.next();
        List<Entry> entries = new ArrayList<>();
        while (!tokens.skipOperator("}")) {
            Expression key = expressions.parse();
            tokens.expectOperator(":");
            entries.add(new Entry(key, expressions.parse()));
            if (!tokens.peek().isOperator("}")) {
                tokens.expectOperator(",");
            }
        }
        return new DictOf(List.copyOf(entries));
    }

    Expression postfix(Expression operand) {
        Expression result = operand;
        while (true) {
            if (tokens.skipOperator(".")) {
                result = tokens.peek().is(Kind.INTEGER)
                        ? new Item(result, new Literal(integer(tokens.next())))
                        : new Attribute(result, tokens.expectIdentifier());
            } else if (tokens.skipOperator("[")) {
                result = subscript(result);
            } else if (tokens.peek().isOperator("(")) {
                result = new Call(result, inputs());
            } else {
                return result;
            }
        }
    }

    private Expression subscript(Expression target) {
        Expression start = sliceBound();
        if (tokens.skipOperator("]")) {
            return new Item(target, start);
        }
        tokens.expectOperator(":");
        Expression stop = sliceBound();
        Expression step = tokens.skipOperator(":") ? sliceBound() : NONE;
        tokens.expectOperator("]");
        return new Slice(target, start, stop, step);
    }

    private Expression sliceBound() {
        boolean absent = tokens.peek().isOperator(":") || tokens.peek().isOperator("]");
        return absent ? NONE : expressions.parse();
    }

    Expression filters(Expression operand) {
        Expression result = operand;
        while (true) {
            if (tokens.skipOperator("|")) {
                String name = tokens.expectIdentifier();
                result = new Filter(result, name, inputsIfAny());
            } else if (tokens.skipName("is")) {
                result = test(result);
            } else if (tokens.peek().isOperator("(")) {
                result = new Call(result, inputs());
            } else {
                return result;
            }
        }
    }

    private Expression test(Expression input) {
        boolean negated = tokens.skipName("not");
        String name = tokens.expectIdentifier();
        Inputs inputs = tokens.peek().isOperator("(") || !startsTestInput()
                ? inputsIfAny()
                : new Inputs(List.of(postfix(primary())), Map.of());
        Test test = new Test(input, name, inputs);
        return negated ? new Not(test) : test;
    }

    private boolean startsTestInput() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> !NO_TEST_INPUT.contains(token.text());
            case STRING, INTEGER, FLOAT -> true;
            case OPERATOR -> token.text().equals("[") || token.text().equals("{");
            default -> false;
        };
    }

    private Inputs inputsIfAny() {
        return tokens.peek().isOperator("(") ? inputs() : Inputs.NONE;
    }

    private Inputs inputs() {
        tokens.expectOperator("(");
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        while (!tokens.skipOperator(")")) {
            if (tokens.peek().is(Kind.NAME) && tokens.peekSecond().isOperator("=")) {
                String name = tokens.next().text();
                tokens.next();
                named.put(name, expressions.parse());
            } else {
                positional.add(expressions.parse());
            }
            if (!tokens.peek().isOperator(")")) {
                tokens.expectOperator(",");
            }
        }
        return new Inputs(List.copyOf(positional), named);
    }
}
