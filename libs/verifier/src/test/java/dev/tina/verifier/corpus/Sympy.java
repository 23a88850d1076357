package dev.tina.verifier.corpus;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.SetOperator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SymPy's {@code srepr} of a value, as the tree that means the same; what has no such tree is unsupported. */
final class Sympy {

    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(
            Map.entry("Abs", Function.ABS),
            Map.entry("asin", Function.ARCSIN),
            Map.entry("acos", Function.ARCCOS),
            Map.entry("atan", Function.ARCTAN),
            Map.entry("asinh", Function.ARSINH),
            Map.entry("acosh", Function.ARCOSH),
            Map.entry("atanh", Function.ARTANH),
            Map.entry("ceiling", Function.CEIL),
            Map.entry("floor", Function.FLOOR),
            Map.entry("Max", Function.MAX),
            Map.entry("Min", Function.MIN),
            Map.entry("Mod", Function.MOD),
            Map.entry("factorial", Function.FACTORIAL),
            Map.entry("binomial", Function.BINOMIAL));
    private static final Map<String, Relator> RELATORS = Map.of(
            "Equality", Relator.EQUAL,
            "Unequality", Relator.NOT_EQUAL,
            "StrictLessThan", Relator.LESS,
            "LessThan", Relator.AT_MOST,
            "StrictGreaterThan", Relator.GREATER,
            "GreaterThan", Relator.AT_LEAST);
    private static final Map<String, SetOperator> SETS = Map.of(
            "Union", SetOperator.UNION,
            "Intersection", SetOperator.INTERSECTION,
            "Complement", SetOperator.DIFFERENCE);

    private final String text;
    private int at;

    private Sympy(String text) {
        this.text = text;
    }

    /** A word of SymPy's that no answer says. */
    static final class UnsupportedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsupportedException(String word) {
            super(word, null, false, false);
        }
    }

    static Expr tree(String srepr) {
        return new Sympy(srepr).value();
    }

    private Expr value() {
        char c = text.charAt(at);
        if (c == '-') {
            at++;
            return new Expr.Negated(value());
        }
        if (c == '[') {
            return new Expr.Tuple(items('[', ']'));
        }
        if (c == '\'') {
            return new Expr.Text(quoted());
        }
        return Character.isDigit(c) ? number() : named(word());
    }

    private Expr number() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return AnswerReader.read(text.substring(start, at), new Fuel(1_000));
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder inside = new StringBuilder();
        for (at++; text.charAt(at) != '\''; at++) {
            at += text.charAt(at) == '\\' ? 1 : 0;
            inside.append(text.charAt(at));
        }
        at++;
        return inside.toString();
    }

    private List<Expr> items(char open, char close) {
        List<Expr> items = new ArrayList<>();
        if (text.charAt(at) != open) {
            throw new UnsupportedException("something before " + open);
        }
        at++;
        while (text.charAt(at) != close) {
            items.add(value());
            while (text.charAt(at) == ',' || text.charAt(at) == ' ') {
                at++;
            }
        }
        at++;
        return items;
    }

    private Expr named(String name) {
        boolean call = at < text.length() && text.charAt(at) == '(';
        if (!call) {
            return at < text.length() && text.charAt(at) == '=' ? keyword() : constant(name);
        }
        List<Expr> arguments = items('(', ')');
        boolean applied = name.equals("Function") && at < text.length() && text.charAt(at) == '(';
        return applied
                ? new Expr.Call(((Expr.Text) arguments.getFirst()).words(), items('(', ')'))
                : structure(name, arguments);
    }

    /** {@code precision=53} says nothing about the value. */
    private Expr keyword() {
        at++;
        return value();
    }

    private static Expr constant(String name) {
        return switch (name) {
            case "pi" -> Expr.Constant.PI;
            case "E" -> Expr.Constant.E;
            case "I" -> Expr.Constant.I;
            case "oo" -> Expr.Constant.INFINITY;
            case "true", "false" -> new Expr.Text(name);
            case "EmptySet" -> new Expr.SetOf(List.of());
            case "Reals" ->
                new Expr.Interval(new Expr.Negated(Expr.Constant.INFINITY), Expr.Constant.INFINITY, false, false);
            case "Naturals" -> new Expr.Symbol("\\mathbb N");
            case "Integers" -> new Expr.Symbol("\\mathbb Z");
            case "Rationals" -> new Expr.Symbol("\\mathbb Q");
            case "Complexes" -> new Expr.Symbol("\\mathbb C");
            default -> throw new UnsupportedException(name);
        };
    }

    private static Expr structure(String name, List<Expr> parts) {
        return switch (name) {
            case "Integer", "UnevaluatedExpr" -> parts.getFirst();
            case "Rational" -> new Expr.Quotient(parts.getFirst(), parts.getLast());
            case "Float" -> decimal(((Expr.Text) parts.getFirst()).words());
            case "Symbol" -> symbol(((Expr.Text) parts.getFirst()).words());
            case "Add", "MatAdd" -> new Expr.Sum(parts);
            case "Mul", "MatMul" -> new Expr.Product(parts);
            case "Pow" -> new Expr.Power(parts.getFirst(), parts.getLast());
            case "Tuple" ->
                parts.getFirst() instanceof Expr.Relation ? new Expr.Sequence(parts) : new Expr.Tuple(parts);
            case "FiniteSet" -> new Expr.SetOf(parts);
            case "Interval" ->
                new Expr.Interval(parts.get(0), parts.get(1), isFalse(parts.get(2)), isFalse(parts.get(3)));
            case "ImmutableDenseMatrix", "MutableDenseMatrix" ->
                new Expr.Matrix(((Expr.Tuple) parts.getFirst())
                        .items().stream().map(row -> ((Expr.Tuple) row).items()).toList());
            case "Sum", "Product" -> aggregate(name.equals("Product"), parts);
            default -> operation(name, parts);
        };
    }

    /** The shortest decimal of the double that SymPy prints with 17 digits. */
    private static Expr decimal(String digits) {
        return AnswerReader.read(BigDecimal.valueOf(Double.parseDouble(digits)).toPlainString(), new Fuel(1_000));
    }

    /** SymPy writes lambda_{ij} for \\lambda_{ij}, and bar{x} for \\overline{x}. */
    private static Expr symbol(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        if (end == 0 || (end == 1 && name.length() == 1)) {
            return new Expr.Symbol(name);
        }
        return AnswerReader.read((end > 1 ? "\\" : "") + name, new Fuel(1_000));
    }

    private static Expr operation(String name, List<Expr> parts) {
        Relator relator = RELATORS.get(name);
        if (relator != null) {
            return new Expr.Relation(parts, List.of(relator));
        }
        SetOperator operator = SETS.get(name);
        if (operator != null) {
            return parts.stream()
                    .reduce((left, right) -> new Expr.SetOperation(operator, left, right))
                    .orElseThrow();
        }
        if (name.equals("log")) {
            return new Expr.Apply(Function.LOG, parts.size() == 2 ? parts : List.of(parts.getFirst(), Expr.Constant.E));
        }
        Function function = FUNCTIONS.getOrDefault(name, Function.named(name));
        if (function == null) {
            throw new UnsupportedException(name);
        }
        return new Expr.Apply(function, parts);
    }

    private static Expr aggregate(boolean product, List<Expr> parts) {
        List<Expr> range = ((Expr.Tuple) parts.getLast()).items();
        String variable = ((Expr.Symbol) range.getFirst()).name();
        return new Expr.Aggregate(product, variable, range.get(1), range.get(2), parts.getFirst());
    }

    private static boolean isFalse(Expr open) {
        return open.equals(new Expr.Text("false"));
    }
}
