package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.build.Reals;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.List;
import java.util.Set;

/** Reads commands that stand where a value stands. */
final class CommandReader {

    static final Set<String> ACCENTS = Set.of(
            "overline",
            "vec",
            "hat",
            "tilde",
            "dot",
            "ddot",
            "overleftarrow",
            "overleftrightarrow",
            "overarc",
            "wideparen",
            "overset",
            "underset",
            "stackrel");
    private static final Set<String> NAMERS = Set.of("angle", "measuredangle", "triangle", "odot", "square", "Delta");

    private final Grammar grammar;
    private final AggregateReader aggregates;
    private final MatrixReader matrices;

    CommandReader(Grammar grammar) {
        this.grammar = grammar;
        this.aggregates = new AggregateReader(grammar);
        this.matrices = new MatrixReader(grammar);
    }

    Expr command() {
        String name = grammar.cursor.next().text();
        if (name.startsWith("begin ")) {
            return matrices.matrix(name.substring("begin ".length()));
        }
        if (name.startsWith("end ")) {
            throw new UnreadableException("an environment that was not begun");
        }
        Function function = Function.named(name);
        if (function != null) {
            return grammar.functions.apply(function);
        }
        return ACCENTS.contains(name) ? accented(name) : structure(name);
    }

    private Expr structure(String name) {
        return switch (name) {
            case "frac" -> new Expr.Quotient(grammar.atoms.argument(), grammar.atoms.argument());
            case "binom" ->
                new Expr.Apply(Function.BINOMIAL, List.of(grammar.atoms.argument(), grammar.atoms.argument()));
            case "sqrt" -> root();
            case "ang" -> new Expr.Degrees(grammar.atoms.argument());
            case "sum", "prod", "int", "lim", "oint", "iint", "iiint", "limsup", "liminf" -> aggregates.read(name);
            case "lfloor" -> rounded(Function.FLOOR, "rfloor");
            case "lceil" -> rounded(Function.CEIL, "rceil");
            case "lvert", "lVert" -> grammar.brackets.absolute(name.replace('l', 'r'));
            default -> named(name);
        };
    }

    private Expr named(String name) {
        return switch (name) {
            case "pi" -> Expr.Constant.PI;
            case "infty" -> Expr.Constant.INFINITY;
            case "exponentialE" -> Expr.Constant.E;
            case "imaginaryI", "imath" -> Expr.Constant.I;
            case "emptyset" -> new Expr.SetOf(List.of());
            case "mathbb R" -> reals();
            default ->
                NAMERS.contains(name) && grammar.products.startsFactor(grammar.cursor.peek())
                        ? geometric(name)
                        : symbol(name);
        };
    }

    /** With the mark for one sign, raised or lowered: {@code \mathbb{R}^+}, {@code \mathbb{R}_{>0}}. */
    private Expr reals() {
        Cursor cursor = grammar.cursor;
        if (!cursor.peek().isSign("^") && !cursor.peek().isSign("_")) {
            return Reals.ALL;
        }
        boolean braced = cursor.peek(1).isSign("{");
        int end = braced ? 2 : 1;
        StringBuilder mark = new StringBuilder();
        do {
            mark.append(cursor.peek(end++).text());
        } while (braced && end < 6 && !cursor.peek(end).isSign("}"));
        Expr part = Reals.marked(mark.toString());
        for (int i = 0; part != null && i < end + (braced ? 1 : 0); i++) {
            cursor.next();
        }
        return part == null ? Reals.ALL : part;
    }

    /** {@code \angle ABC}: the letters name one thing. */
    private Expr geometric(String name) {
        StringBuilder letters = new StringBuilder(name);
        while (grammar.cursor.peek().kind() == AnswerToken.Kind.LETTER) {
            letters.append(' ').append(grammar.cursor.next().text());
        }
        return new Expr.Symbol(letters.toString());
    }

    private Expr symbol(String name) {
        Cursor cursor = grammar.cursor;
        Expr applied = grammar.names.applied(name);
        if (applied != null) {
            return applied;
        }
        Expr symbol = new Expr.Symbol("\\" + name);
        return cursor.takeSign("_") ? grammar.names.indexed(symbol) : symbol;
    }

    private Expr accented(String name) {
        Expr of = grammar.atoms.argument();
        if (name.endsWith("set") || name.equals("stackrel")) {
            Expr base = grammar.atoms.argument();
            if (base instanceof Expr.Num) {
                throw new UnreadableException("something set above or below a number");
            }
            return base;
        }
        Expr symbol = new Expr.Symbol(name + "(" + of + ")");
        return grammar.cursor.takeSign("_") ? grammar.names.indexed(symbol) : symbol;
    }

    private Expr root() {
        Cursor cursor = grammar.cursor;
        Expr degree = Expr.Num.of(2);
        if (cursor.takeSign("[")) {
            degree = grammar.terms.sum();
            cursor.expect("]");
        }
        boolean digit = cursor.peek().kind() == AnswerToken.Kind.LETTER;
        Expr of = digit ? grammar.atoms.argument() : grammar.atoms.atom();
        return new Expr.Apply(Function.ROOT, List.of(of, degree));
    }

    private Expr rounded(Function function, String closing) {
        int bars = grammar.cursor.setBars(0);
        Expr of = grammar.terms.sum();
        grammar.cursor.setBars(bars);
        if (!grammar.cursor.takeCommand(closing)) {
            throw new UnreadableException("\\" + closing + " missing");
        }
        return new Expr.Apply(function, List.of(of));
    }
}
