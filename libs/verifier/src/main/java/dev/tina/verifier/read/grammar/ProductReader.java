package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads products and quotients, with the multiplication that is not written. */
final class ProductReader {

    private static final Set<String> NO_FACTORS = Set.of(
            "and",
            "or",
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

    ProductReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr product() {
        Cursor cursor = grammar.cursor;
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        above.add(grammar.powers.power());
        while (true) {
            Operator operator = operator();
            if (operator != null) {
                (operator == Operator.TIMES ? above : below).add(signedPower());
            } else if (grammar.behind.isAhead(above.getLast())) {
                above = new ArrayList<>(List.of(grammar.behind.read(quotient(above, below))));
                below = new ArrayList<>();
            } else if (cursor.takeCommand("cdot") || cursor.takeSign("*")) {
                above.add(cursor.takeSign("*") ? new Expr.Power(removeLast(above), signedPower()) : signedPower());
            } else if (cursor.takeSign("/") || cursor.takeCommand("div")) {
                below.add(divisor(above.getLast()));
            } else if (isSet(above) && isUnionLetter()) {
                return above.getFirst();
            } else if (startsFactor(cursor.peek())
                    && !(isNumber(above.getLast()) && cursor.peek().kind() == Kind.NUMBER)) {
                refuseNumeralInBraces(above.getLast());
                above.add(grammar.powers.power());
            } else {
                return quotient(above, below);
            }
        }
    }

    /** {@code 1{5}} shows 15 and multiplies nothing. */
    private void refuseNumeralInBraces(Expr before) {
        boolean braced = grammar.cursor.peek().isSign("{")
                && grammar.cursor.peek(1).kind() == Kind.NUMBER
                && grammar.cursor.peek(2).isSign("}");
        if (isNumber(before) && braced) {
            throw new UnreadableException("two numerals side by side");
        }
    }

    private enum Operator {
        TIMES,
        OVER
    }

    /** {@code 5 times 3}, {@code 3 out of 4}: an operation in words, taken; null if there is none before a value. */
    private @Nullable Operator operator() {
        if (!Words.isWords(grammar.cursor.peek())) {
            return null;
        }
        Words.Ahead ahead = Words.ahead(grammar.cursor);
        if (!startsFactor(grammar.cursor.peek(ahead.tokens()))) {
            return null;
        }
        Operator operator = switch (String.join(" ", ahead.words())) {
            case "times", "multiplied by" -> Operator.TIMES;
            case "divided by", "over", "out of" -> Operator.OVER;
            default -> null;
        };
        for (int i = 0; operator != null && i < ahead.tokens(); i++) {
            grammar.cursor.next();
        }
        return operator;
    }

    private static Expr removeLast(List<Expr> factors) {
        return factors.removeLast();
    }

    private static boolean isSet(List<Expr> factors) {
        Expr first = factors.getFirst();
        return factors.size() == 1
                && (first instanceof Expr.Interval || first instanceof Expr.Tuple || first instanceof Expr.SetOf);
    }

    /** A U between two brackets is meant for the sign of union. */
    boolean isUnionLetter() {
        AnswerToken letter = grammar.cursor.peek();
        AnswerToken next = grammar.cursor.peek(1);
        return letter.is(Kind.LETTER, "U") && (next.isSign("(") || next.isSign("[") || next.isSign("\\{"));
    }

    private static boolean isNumber(Expr factor) {
        return factor instanceof Expr.Num;
    }

    private static Expr quotient(List<Expr> above, List<Expr> below) {
        if (above.size() > 1 && above.stream().allMatch(Expr.Tuple.class::isInstance)) {
            return new Expr.Sequence(above); // points side by side are not multiplied
        }
        Expr numerator = above.size() == 1 ? above.getFirst() : new Expr.Product(BracketReader.plain(above));
        if (below.isEmpty()) {
            return numerator;
        }
        boolean percent = below.size() == 1 && isNumber(numerator);
        return percent && below.getFirst() instanceof Expr.Percent of
                ? new Expr.Percent(new Expr.Quotient(numerator, of.of())) // 1/2% is half a percent
                : new Expr.Quotient(numerator, below.size() == 1 ? below.getFirst() : new Expr.Product(below));
    }

    /** In {@code 1/2x} the fraction is a half; in {@code a/2x} the unwritten product binds closer. */
    private Expr divisor(Expr before) {
        Expr first = signedPower();
        if (isNumber(before) && isNumber(first)) {
            return first;
        }
        List<Expr> factors = new ArrayList<>(List.of(first));
        while (isTight(grammar.cursor.peek())) {
            factors.add(grammar.powers.power());
        }
        return quotient(factors, List.of());
    }

    private static boolean isTight(AnswerToken token) {
        boolean name = token.kind() == Kind.LETTER
                || (token.kind() == Kind.COMMAND
                        && Function.named(token.text()) == null
                        && !NO_FACTORS.contains(token.text()));
        return name
                && !token.spaced()
                && !token.text().startsWith("begin")
                && !token.text().startsWith("end");
    }

    boolean startsFactor(AnswerToken token) {
        return switch (token.kind()) {
            case NUMBER, LETTER -> true;
            case COMMAND -> !NO_FACTORS.contains(token.text()) && !token.text().startsWith("end ");
            case SIGN ->
                token.isSign("(")
                        || token.isSign("[")
                        || token.isSign("{")
                        || token.isSign("\\{")
                        || (token.isSign("|") && !grammar.cursor.insideBars());
            case TEXT -> token.isConstant();
            case WORD, ROW, END -> false;
        };
    }

    private Expr signedPower() {
        grammar.cursor.enter();
        boolean negative = grammar.cursor.takeSign("-");
        boolean signed = negative || grammar.cursor.takeSign("+");
        Expr value = signed ? signedPower() : grammar.powers.power();
        grammar.cursor.leave();
        return negative ? TermReader.negated(value) : value;
    }
}
