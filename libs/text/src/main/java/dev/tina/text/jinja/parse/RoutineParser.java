package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.parse.TemplateStatement.CallBlock;
import dev.tina.text.jinja.parse.TemplateStatement.Macro;
import dev.tina.text.jinja.parse.TemplateStatement.Routine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads macros, and the blocks that are handed to macros as their caller. */
final class RoutineParser {
    private static final Set<String> SPECIAL = Set.of("caller", "varargs", "kwargs");

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final BodyParser bodies;

    RoutineParser(TokenStream tokens, ExpressionParser expressions, BodyParser bodies) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.bodies = bodies;
    }

    private record Signature(List<String> parameters, Map<String, Expression> defaults) {
        static final Signature EMPTY = new Signature(List.of(), Map.of());
    }

    TemplateStatement macro(int line) {
        String name = tokens.expectIdentifier();
        return new Macro(line, routine(name, signature(), "endmacro", line));
    }

    TemplateStatement call(int line) {
        Signature signature = tokens.peek().isOperator("(") ? signature() : Signature.EMPTY;
        if (!(expressions.parse() instanceof Expression.Call call)) {
            throw new TemplateException(line, "'call' needs the call of a macro, such as 'call box()'");
        }
        return new CallBlock(line, call, routine("caller", signature, "endcall", line));
    }

    private Routine routine(String name, Signature signature, String end, int line) {
        int begin = tokens.mark();
        List<TemplateStatement> body = bodies.closed(end, line);
        Set<String> reads = tokens.namesSince(begin);
        reads.retainAll(SPECIAL);
        return new Routine(name, signature.parameters(), signature.defaults(), body, Set.copyOf(reads));
    }

    private Signature signature() {
        List<String> parameters = new ArrayList<>();
        Map<String, Expression> defaults = new LinkedHashMap<>();
        tokens.expectOperator("(");
        while (!tokens.skipOperator(")")) {
            TemplateToken parameter = tokens.expect(TemplateToken.Kind.NAME, "a name");
            parameters.add(parameter.text());
            if (tokens.skipOperator("=")) {
                defaults.put(parameter.text(), expressions.parse());
            } else if (!defaults.isEmpty()) {
                throw new TemplateException(
                        parameter.line(),
                        "parameter '" + parameter.text() + "' needs a default, as one before it has a default");
            }
            tokens.expectCommaOr(")");
        }
        return new Signature(List.copyOf(parameters), defaults);
    }
}
