package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.parse.Expression.DictOf;
import dev.tina.text.jinja.parse.Expression.Entry;
import dev.tina.text.jinja.parse.Expression.ListOf;
import dev.tina.text.jinja.parse.Expression.Literal;
import dev.tina.text.jinja.parse.Expression.Name;
import dev.tina.text.jinja.parse.Expression.TupleOf;
import dev.tina.text.jinja.parse.TemplateToken.Kind;
import dev.tina.text.jinja.value.None;
import java.util.ArrayList;
import java.util.List;

/** Reads a literal, name or bracket. */
final class OperandParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    OperandParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression primary() {
        TemplateToken token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> name(tokens.next().text());
            case STRING -> new Literal(strings());
            case INTEGER -> new Literal(tokens.next().integer());
            case FLOAT -> new Literal(Double.valueOf(tokens.next().text()));
            case OPERATOR -> bracket(token);
            default -> throw tokens.unexpected("an expression");
        };
    }

    private static Expression name(String name) {
        return switch (name) {
            case "true", "True" -> new Literal(true);
            case "false", "False" -> new Literal(false);
            case "none", "None" -> new Literal(None.NONE);
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

    private Expression bracket(TemplateToken token) {
        return switch (token.text()) {
            case "(" -> parenthesis();
            case "[" -> list();
            case "{" -> dict();
            default -> throw tokens.unexpected("an expression");
        };
    }

    private Expression parenthesis() {
        tokens.next();
        if (tokens.skipOperator(")")) {
            return new TupleOf(List.of());
        }
        Expression inside = expressions.tuple();
        tokens.expectOperator(")");
        return inside;
    }

    private Expression list() {
        tokens.next();
        List<Expression> items = new ArrayList<>();
        while (!tokens.skipOperator("]")) {
            items.add(expressions.parse());
            tokens.expectCommaOr("]");
        }
        return new ListOf(List.copyOf(items));
    }

    private Expression dict() {
        tokens.next();
        List<Entry> entries = new ArrayList<>();
        while (!tokens.skipOperator("}")) {
            Expression key = expressions.parse();
            tokens.expectOperator(":");
            entries.add(new Entry(key, expressions.parse()));
            tokens.expectCommaOr("}");
        }
        return new DictOf(List.copyOf(entries));
    }
}
