package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.parse.Expression.Inputs;
import dev.tina.text.jinja.parse.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the arguments of a call: by place, by name, {@code *several}, {@code **named}. */
final class InputsParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    InputsParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Inputs parseIfAny() {
        return tokens.peek().isOperator("(") ? parse() : Inputs.NONE;
    }

    Inputs parse() {
        tokens.expectOperator("(");
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        Optional<Expression> more = Optional.empty();
        Optional<Expression> moreNamed = Optional.empty();
        while (!tokens.skipOperator(")")) {
            TemplateToken token = tokens.peek();
            if (token.isOperator("*")) {
                require(token, more.isEmpty() && moreNamed.isEmpty());
                more = Optional.of(spread());
            } else if (token.isOperator("**")) {
                require(token, moreNamed.isEmpty());
                moreNamed = Optional.of(spread());
            } else if (token.is(Kind.NAME) && tokens.peekSecond().isOperator("=")) {
                require(token, moreNamed.isEmpty() && !named.containsKey(token.text()));
                tokens.next();
                named.put(token.text(), spread());
            } else {
                require(token, more.isEmpty() && moreNamed.isEmpty() && named.isEmpty());
                positional.add(expressions.parse());
            }
            tokens.expectCommaOr(")");
        }
        return new Inputs(List.copyOf(positional), named, more, moreNamed);
    }

    /** The expression behind one token more. */
    private Expression spread() {
        tokens.next();
        return expressions.parse();
    }

    private static void require(TemplateToken token, boolean inOrder) {
        if (!inOrder) {
            throw new TemplateException(
                    token.line(),
                    "argument " + token.describe()
                            + " is out of order: by place first, then by name, *, **, each once");
        }
    }
}
