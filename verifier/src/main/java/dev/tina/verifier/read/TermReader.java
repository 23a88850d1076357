package dev.tina.verifier.read;

import dev.tina.verifier.read.Token.Kind;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sums of products of powers, with the multiplication that is not written. */
final class TermReader {

    private static final Set<String> NO_FACTORS = Set.of(
            "and",
            "leq",
            "geq",
            "less",
            "greater",
            "neq",
            "in",
            "notin",
            "approx",
            "equiv",
            "sim",
            "to",
            "Rightarrow",
            "subset",
            "subseteq",
            "cong",
            "propto",
            "parallel",
            "perp",
            "iff",
            "mapsto",
            "not",
            "cup",
            "cap",
            "setminus",
            "choose",
            "pm",
            "mp",
            "cdot",
            "div",
            "mod",
            "pmod",
            "bmod",
            "mid",
            "rfloor",
            "rceil",
            "rvert",
            "rVert",
            "rangle",
            "circ",
            "degree",
            "over");

    private final Grammar grammar;

    TermReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr sum() {
        Cursor cursor = grammar.cursor;
        cursor.enter();
        List<Expr> terms = new ArrayList<>();
        do {
            terms.add(signedProduct());
        } while (isSign(cursor.peek()));
        cursor.leave();
        Expr sum = terms.size() == 1 ? terms.getFirst() : new Expr.Sum(terms);
        return cursor.takeCommand("over") ? new Expr.Quotient(sum, sum()) : sum;
    }

    private static boolean isSign(Token token) {
        return token.isSign("+") || token.isSign("-") || token.isCommand("pm") || token.isCommand("mp");
    }

    /** A product with the signs before it. */
    private Expr signedProduct() {
        Cursor cursor = grammar.cursor;
        boolean negative = false;
        while (isSign(cursor.peek())) {
            Token sign = cursor.next();
            if (sign.isSign("+") && cursor.takeSign("-")) {
                boolean either = cursor.peek().isSign("/");
                negative ^= !either;
            }
            if (sign.kind() == Kind.COMMAND) {
                Expr either = new Expr.PlusMinus(product(), sign.isCommand("pm"));
                return negative ? new Expr.Negated(either) : either;
            }
            negative ^= sign.isSign("-");
        }
        Expr product = product();
        return negative ? negated(product) : product;
    }

    private static Expr negated(Expr value) {
        return value instanceof Expr.Num number && number.places() < 0
                ? new Expr.Num(number.value().negated(), -1)
                : new Expr.Negated(value);
    }

    private Expr product() {
        Cursor cursor = grammar.cursor;
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        above.add(power());
        while (true) {
            if (grammar.texts.unitAhead()) {
                Expr value = quotient(above, below);
                above = new ArrayList<>(List.of(new Expr.Quantity(value, grammar.texts.unit())));
                below = new ArrayList<>();
            } else if (cursor.takeCommand("cdot") || cursor.takeSign("*")) {
                above.add(cursor.takeSign("*") ? new Expr.Power(removeLast(above), signedPower()) : signedPower());
            } else if (cursor.takeSign("/") || cursor.takeCommand("div")) {
                below.add(divisor(above.getLast()));
            } else if (cursor.takeCommand("mod") || cursor.takeCommand("bmod")) {
                Expr value = quotient(above, below);
                above = new ArrayList<>(List.of(new Expr.Apply(Function.MOD, List.of(value, signedPower()))));
                below = new ArrayList<>();
            } else if (startsFactor(cursor.peek())
                    && !(isNumber(above.getLast()) && cursor.peek().kind() == Kind.NUMBER)) {
                above.add(power());
            } else {
                return quotient(above, below);
            }
        }
    }

    private static Expr removeLast(List<Expr> factors) {
        return factors.removeLast();
    }

    private static boolean isNumber(Expr factor) {
        return factor instanceof Expr.Num;
    }

    private static Expr quotient(List<Expr> above, List<Expr> below) {
        Expr numerator = above.size() == 1 ? above.getFirst() : new Expr.Product(above);
        if (below.isEmpty()) {
            return numerator;
        }
        return new Expr.Quotient(numerator, below.size() == 1 ? below.getFirst() : new Expr.Product(below));
    }

    /** In {@code 1/2x} the fraction is a half; in {@code a/2x} the unwritten product binds closer. */
    private Expr divisor(Expr before) {
        Expr first = signedPower();
        if (isNumber(before) && isNumber(first)) {
            return first;
        }
        List<Expr> factors = new ArrayList<>(List.of(first));
        while (isTight(grammar.cursor.peek())) {
            factors.add(power());
        }
        return quotient(factors, List.of());
    }

    private static boolean isTight(Token token) {
        boolean name = token.kind() == Kind.LETTER
                || (token.kind() == Kind.COMMAND
                        && Function.named(token.text()) == null
                        && !NO_FACTORS.contains(token.text()));
        return name
                && !token.spaced()
                && !token.text().startsWith("begin")
                && !token.text().startsWith("end");
    }

    boolean startsFactor(Token token) {
        return switch (token.kind()) {
            case NUMBER, LETTER -> true;
            case COMMAND -> !NO_FACTORS.contains(token.text()) && !token.text().startsWith("end ");
            case SIGN ->
                token.isSign("(")
                        || token.isSign("[")
                        || token.isSign("{")
                        || token.isSign("\\{")
                        || (token.isSign("|") && !grammar.cursor.insideBars());
            case TEXT -> TextReader.isConstant(token);
            case WORD, ROW, END -> false;
        };
    }

    private Expr signedPower() {
        grammar.cursor.enter();
        boolean negative = grammar.cursor.takeSign("-");
        boolean signed = negative || grammar.cursor.takeSign("+");
        Expr value = signed ? signedPower() : power();
        grammar.cursor.leave();
        return negative ? negated(value) : value;
    }

    /** An atom with what is written behind it: index, exponent, factorial, percent, degrees. */
    Expr power() {
        grammar.cursor.enter();
        Expr value = grammar.atoms.atom();
        for (int i = 0; i < 12; i++) {
            Expr more = postfix(value);
            if (more.equals(value)) {
                break;
            }
            value = more;
        }
        grammar.cursor.leave();
        return value;
    }

    private Expr postfix(Expr value) {
        Cursor cursor = grammar.cursor;
        if (cursor.peek().isSign("!") && !cursor.peek(1).isSign("=")) {
            cursor.next();
            return new Expr.Apply(Function.FACTORIAL, List.of(value));
        }
        if (cursor.takeSign("%")) {
            return new Expr.Percent(value);
        }
        if (cursor.takeCommand("degree") || cursor.takeCommand("circ")) {
            return new Expr.Degrees(value);
        }
        if (cursor.takeSign("^")
                || (cursor.peek().isSign("*")
                        && cursor.peek(1).isSign("*")
                        && cursor.take(true)
                        && cursor.take(true))) {
            return raised(value);
        }
        return cursor.takeSign("_") ? grammar.names.indexed(value) : value;
    }

    private Expr raised(Expr base) {
        Cursor cursor = grammar.cursor;
        boolean braced = cursor.peek().isSign("{");
        Token inside = cursor.peek(braced ? 1 : 0);
        if (inside.isCommand("circ") || inside.isCommand("degree")) {
            cursor.next();
            if (braced) {
                cursor.next();
                cursor.expect("}");
            }
            return new Expr.Degrees(base);
        }
        if (inside.isSign("'")
                || inside.isSign("*")
                || inside.isSign("+")
                || (inside.isSign("-") && braced && cursor.peek(2).isSign("}"))) {
            return decorated(base, braced);
        }
        return new Expr.Power(base, exponent());
    }

    private Expr decorated(Expr base, boolean braced) {
        if (braced) {
            grammar.cursor.next();
        }
        StringBuilder marks = new StringBuilder();
        while (grammar.cursor.peek().kind() == Kind.SIGN
                && "'*+-".contains(grammar.cursor.peek().text())) {
            marks.append(grammar.cursor.next().text());
        }
        if (braced) {
            grammar.cursor.expect("}");
        }
        return new Expr.Call("^" + marks, List.of(base));
    }

    private Expr exponent() {
        Cursor cursor = grammar.cursor;
        cursor.enter();
        boolean negative = cursor.takeSign("-");
        Expr exponent = grammar.atoms.atom();
        if (cursor.takeSign("^")) {
            exponent = new Expr.Power(exponent, exponent());
        }
        cursor.leave();
        return negative ? new Expr.Negated(exponent) : exponent;
    }
}
