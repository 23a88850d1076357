package dev.tina.policy.text.jinja;

import dev.tina.policy.text.jinja.Statement.Assign;
import dev.tina.policy.text.jinja.Statement.Branch;
import dev.tina.policy.text.jinja.Statement.Break;
import dev.tina.policy.text.jinja.Statement.Capture;
import dev.tina.policy.text.jinja.Statement.Continue;
import dev.tina.policy.text.jinja.Statement.For;
import dev.tina.policy.text.jinja.Statement.Group;
import dev.tina.policy.text.jinja.Statement.If;
import dev.tina.policy.text.jinja.Statement.Items;
import dev.tina.policy.text.jinja.Statement.Macro;
import dev.tina.policy.text.jinja.Statement.Output;
import dev.tina.policy.text.jinja.Statement.Target;
import dev.tina.policy.text.jinja.Statement.Text;
import dev.tina.policy.text.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the statements of a template: set, if, for, macro, break, continue, generation. */
final class StatementParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private int loops;

    StatementParser(TokenStream tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
    }

    static List<Statement> parse(String template) {
        StatementParser parser = new StatementParser(new TokenStream(Lexer.tokenize(template)));
        List<Statement> body = parser.body(Set.of());
        if (!parser.tokens.peek().is(Kind.END)) {
            throw parser.tokens.unexpected("end of the template");
        }
        return body;
    }

    /** Statements up to a tag that begins with one of the names; the tag's begin and name are left to read. */
    private List<Statement> body(Set<String> ends) {
        tokens.enter();
        List<Statement> statements = new ArrayList<>();
        while (!tokens.peek().is(Kind.END) && !atTag(ends)) {
            statements.add(statement());
        }
        tokens.leave();
        return List.copyOf(statements);
    }

    private boolean atTag(Set<String> names) {
        return tokens.peek().is(Kind.BLOCK_BEGIN)
                && names.contains(tokens.peekSecond().text());
    }

    private Statement statement() {
        Token token = tokens.next();
        if (token.is(Kind.DATA)) {
            return new Text(token.line(), token.text());
        }
        if (token.is(Kind.VARIABLE_BEGIN)) {
            Output output = new Output(token.line(), expressions.parse());
            tokens.expect(Kind.VARIABLE_END, "'}}'");
            return output;
        }
        return tag(token.line());
    }

    private Statement tag(int line) {
        Token name = tokens.expect(Kind.NAME, "the name of a statement");
        return switch (name.text()) {
            case "set" -> set(line);
            case "if" -> ifElse(line);
            case "for" -> loop(line);
            case "macro" -> macro(line);
            case "generation" -> group(line);
            case "break" -> inLoop(name, new Break(line));
            case "continue" -> inLoop(name, new Continue(line));
            case "elif", "else", "endif", "endfor", "endset", "endmacro", "endgeneration" ->
                throw new TemplateException(name.line(), "'" + name.text() + "' ends nothing that is open here");
            default ->
                throw new TemplateException(
                        name.line(),
                        "statement '" + name.text()
                                + "' is not supported; known are set, if, for, macro, generation, break, continue");
        };
    }

    private Statement set(int line) {
        Target target = target();
        if (tokens.skipOperator("=")) {
            Assign assign = new Assign(line, target, expressions.parse());
            closeTag();
            return assign;
        }
        closeTag();
        Capture capture = new Capture(line, target, body(Set.of("endset")));
        closeWith("endset", line);
        return capture;
    }

    private Target target() {
        List<String> names = new ArrayList<>(List.of(tokens.expectIdentifier()));
        if (tokens.skipOperator(".")) {
            return new Target.Field(names.getFirst(), tokens.expectIdentifier());
        }
        while (tokens.skipOperator(",")) {
            names.add(tokens.expectIdentifier());
        }
        return new Target.Names(List.copyOf(names));
    }

    private Statement ifElse(int line) {
        List<Branch> branches = new ArrayList<>();
        branches.add(branch(line));
        while (atTag(Set.of("elif"))) {
            int elif = tokens.next().line();
            tokens.next();
            branches.add(branch(elif));
        }
        List<Statement> otherwise = otherwise("endif");
        closeWith("endif", line);
        return new If(line, List.copyOf(branches), otherwise);
    }

    private Branch branch(int line) {
        Expression condition = expressions.parse();
        closeTag();
        return new Branch(line, condition, body(Set.of("elif", "else", "endif")));
    }

    private List<Statement> otherwise(String end) {
        if (!atTag(Set.of("else"))) {
            return List.of();
        }
        tokens.next();
        tokens.next();
        closeTag();
        return body(Set.of(end));
    }

    private Statement loop(int line) {
        Target target = target();
        tokens.expectName("in");
        Expression values = expressions.parseWithoutConditional();
        Optional<Expression> filter =
                tokens.skipName("if") ? Optional.of(expressions.parseWithoutConditional()) : Optional.empty();
        closeTag();
        loops++;
        List<Statement> body = body(Set.of("else", "endfor"));
        loops--;
        List<Statement> otherwise = otherwise("endfor");
        closeWith("endfor", line);
        return new For(line, target, new Items(values, filter), body, otherwise);
    }

    private Statement inLoop(Token name, Statement statement) {
        if (loops == 0) {
            throw new TemplateException(name.line(), "'" + name.text() + "' stands outside of a loop");
        }
        closeTag();
        return statement;
    }

    private Statement macro(int line) {
        String name = tokens.expectIdentifier();
        List<String> parameters = new ArrayList<>();
        Map<String, Expression> defaults = new LinkedHashMap<>();
        tokens.expectOperator("(");
        while (!tokens.skipOperator(")")) {
            String parameter = tokens.expectIdentifier();
            parameters.add(parameter);
            if (tokens.skipOperator("=")) {
                defaults.put(parameter, expressions.parse());
            }
            if (!tokens.peek().isOperator(")")) {
                tokens.expectOperator(",");
            }
        }
        closeTag();
        Macro macro = new Macro(line, name, List.copyOf(parameters), defaults, macroBody());
        closeWith("endmacro", line);
        return macro;
    }

    private List<Statement> macroBody() {
        int outer = loops;
        loops = 0;
        List<Statement> body = body(Set.of("endmacro"));
        loops = outer;
        return body;
    }

    private Statement group(int line) {
        closeTag();
        Group group = new Group(line, body(Set.of("endgeneration")));
        closeWith("endgeneration", line);
        return group;
    }

    private void closeTag() {
        tokens.expect(Kind.BLOCK_END, "'%}'");
    }

    private void closeWith(String end, int line) {
        if (!atTag(Set.of(end))) {
            throw new TemplateException(
                    tokens.peek().line(), "'" + end + "' is missing for the statement of line " + line);
        }
        tokens.next();
        tokens.next();
        closeTag();
    }
}
