package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.parse.TemplateStatement.Assign;
import dev.tina.text.jinja.parse.TemplateStatement.Block;
import dev.tina.text.jinja.parse.TemplateStatement.Break;
import dev.tina.text.jinja.parse.TemplateStatement.Capture;
import dev.tina.text.jinja.parse.TemplateStatement.Continue;
import dev.tina.text.jinja.parse.TemplateStatement.FilterBlock;
import dev.tina.text.jinja.parse.TemplateStatement.Group;
import dev.tina.text.jinja.parse.TemplateStatement.Output;
import dev.tina.text.jinja.parse.TemplateStatement.Refused;
import dev.tina.text.jinja.parse.TemplateStatement.Target;
import dev.tina.text.jinja.parse.TemplateStatement.Text;
import dev.tina.text.jinja.parse.TemplateStatement.With;
import dev.tina.text.jinja.parse.TemplateToken.Kind;
import dev.tina.text.jinja.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the statements of a template. */
public final class StatementParser {
    private static final String KNOWN =
            "set, if, for, macro, call, filter, with, block, print, raw, generation, break, continue";

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;
    private final BodyParser bodies;
    private final FlowParser flows;
    private final RoutineParser routines;

    private StatementParser(TokenStream tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
        this.targets = new TargetParser(tokens);
        this.bodies = new BodyParser(tokens, this::statement);
        this.flows = new FlowParser(tokens, expressions, targets, bodies);
        this.routines = new RoutineParser(tokens, expressions, bodies);
    }

    public static List<TemplateStatement> parse(String template) {
        StatementParser parser = new StatementParser(new TokenStream(TemplateLexer.tokenize(template)));
        List<TemplateStatement> body = parser.bodies.until(Set.of());
        if (!parser.tokens.peek().is(Kind.END)) {
            throw parser.tokens.unexpected("end of the template");
        }
        return body;
    }

    private TemplateStatement statement() {
        TemplateToken token = tokens.next();
        if (token.is(Kind.DATA)) {
            return new Text(token.line(), token.text());
        }
        if (token.is(Kind.VARIABLE_BEGIN)) {
            Output output = new Output(token.line(), List.of(expressions.tuple()));
            tokens.expect(Kind.VARIABLE_END, "'}}'");
            return output;
        }
        return tag(token.line());
    }

    private TemplateStatement tag(int line) {
        TemplateToken name = tokens.expect(Kind.NAME, "the name of a statement");
        return switch (name.text()) {
            case "set" -> set(line);
            case "if" -> flows.ifElse(line);
            case "for" -> flows.loop(line);
            case "macro" -> routines.macro(line);
            case "call" -> routines.call(line);
            case "filter" -> filter(line);
            case "with" -> with(line);
            case "block" -> block(line);
            case "print" -> print(line);
            case "autoescape" -> autoescape(name);
            case "generation" -> new Group(line, bodies.closed("endgeneration", line));
            case "break" -> inLoop(name, new Break(line));
            case "continue" -> inLoop(name, new Continue(line));
            case "include", "import", "from", "extends" -> refused(line, name.text());
            default -> throw new TemplateException(name.line(), unknown(name.text()));
        };
    }

    private static String unknown(String name) {
        return name.startsWith("end") || name.equals("else") || name.equals("elif")
                ? "'" + name + "' ends nothing that is open here"
                : "statement '" + name + "' is not supported; known are " + KNOWN;
    }

    private TemplateStatement set(int line) {
        Target target = targets.parse();
        if (tokens.skipOperator("=")) {
            Assign assign = new Assign(line, target, expressions.tuple());
            tokens.closeTag();
            return assign;
        }
        Expression value = expressions.filtersOf(TemplateStatement.BODY);
        return new Capture(line, target, value, bodies.inline("endset", line));
    }

    private TemplateStatement filter(int line) {
        Expression value = expressions.filterChain(TemplateStatement.BODY);
        return new FilterBlock(line, value, bodies.inline("endfilter", line));
    }

    private TemplateStatement with(int line) {
        List<Assign> names = new ArrayList<>();
        while (!tokens.peek().is(Kind.BLOCK_END)) {
            if (!names.isEmpty()) {
                tokens.expectOperator(",");
            }
            Target target = targets.parse();
            tokens.expectOperator("=");
            names.add(new Assign(line, target, expressions.parse()));
        }
        return new With(line, List.copyOf(names), bodies.inline("endwith", line));
    }

    private TemplateStatement block(int line) {
        String name = tokens.expectIdentifier();
        tokens.skipName("scoped");
        List<TemplateStatement> body = bodies.closed("endblock", line, name);
        return new Block(line, body);
    }

    private TemplateStatement autoescape(TemplateToken name) {
        if (!(expressions.parse() instanceof Expression.Literal literal) || Values.isTrue(literal.value())) {
            throw new TemplateException(name.line(), "'autoescape' must be false, as prompts are no HTML");
        }
        return new Group(name.line(), bodies.inline("endautoescape", name.line()));
    }

    private TemplateStatement print(int line) {
        List<Expression> values = new ArrayList<>();
        do {
            values.add(expressions.parse());
        } while (tokens.skipOperator(","));
        tokens.closeTag();
        return new Output(line, List.copyOf(values));
    }

    private TemplateStatement refused(int line, String name) {
        while (!tokens.peek().is(Kind.BLOCK_END)) {
            tokens.next();
        }
        tokens.closeTag();
        return new Refused(line, name);
    }

    private TemplateStatement inLoop(TemplateToken name, TemplateStatement statement) {
        if (!bodies.isInLoop()) {
            throw new TemplateException(name.line(), "'" + name.text() + "' stands outside of a loop");
        }
        tokens.closeTag();
        return statement;
    }
}
