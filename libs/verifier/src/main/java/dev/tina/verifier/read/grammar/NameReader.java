package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.read.token.Vocabulary;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads names: variables, constants, indexed names, functions the problem names. */
final class NameReader {

    private final Grammar grammar;

    NameReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr letter() {
        Cursor cursor = grammar.cursor;
        AnswerToken letter = cursor.next();
        Expr name = cursor.peek().isSign("_") && cursor.take(true) ? indexed(letter.text()) : single(letter.text());
        StringBuilder primes = new StringBuilder();
        while (cursor.takeSign("'")) {
            primes.append('\'');
        }
        if (!primes.isEmpty()) {
            name = new Expr.Symbol(letter.text() + primes);
        }
        return applies(letter.text()) ? call(letter.text(), name) : name;
    }

    /** e and i are constants unless a sum or an integral binds them. */
    Expr single(String letter) {
        if (grammar.cursor.isBound(letter)) {
            return new Expr.Symbol(letter);
        }
        return letter.equals("e") ? Expr.Constant.E : letter.equals("i") ? Expr.Constant.I : new Expr.Symbol(letter);
    }

    /** {@code f(x)} applies, {@code x(x-1)} multiplies: by the letter, or by what the bracket holds. */
    private boolean applies(String letter) {
        Cursor cursor = grammar.cursor;
        boolean square = cursor.peek().isSign("[");
        if (!square && !cursor.peek().isSign("(")) {
            return false;
        }
        boolean function = !square && "fghFGH".contains(letter);
        boolean lone = !square && cursor.peek(2).isSign(")") && cursor.peek(1).kind() != Kind.TEXT;
        return function
                || (square && letter.equals("E"))
                || (lone && ("pquPQW".contains(letter) || Character.isUpperCase(letter.charAt(0))))
                || grammar.ahead.holdsEvent();
    }

    private Expr call(String letter, Expr name) {
        String called = name instanceof Expr.Symbol symbol ? symbol.name() : letter;
        return new Expr.Call(called, arguments());
    }

    /** Of an operator or a Greek letter; null if the bracket here is a factor. */
    @Nullable
    Expr applied(String name) {
        AnswerToken open = grammar.cursor.peek();
        boolean bracket = open.isSign("(") || open.isSign("[");
        boolean applies = bracket && (Vocabulary.OPERATORS.contains(name) || grammar.ahead.holdsEvent());
        return applies ? new Expr.Call(name, arguments()) : null;
    }

    /** What the bracket here holds; behind a bar that is no absolute value, on what condition. */
    List<Expr> arguments() {
        Cursor cursor = grammar.cursor;
        boolean condition = grammar.ahead.holdsCondition();
        String closing = cursor.next().isSign("[") ? "]" : ")";
        int bars = cursor.setBars(condition ? 1 : 0);
        List<Expr> arguments = new ArrayList<>();
        if (condition) {
            arguments.addAll(grammar.lists.itemsUntil("|"));
            cursor.expect("|");
            arguments.add(new Expr.Opaque("given", grammar.lists.itemsUntil(closing)));
        } else {
            arguments.addAll(grammar.lists.itemsUntil(closing));
        }
        cursor.setBars(bars);
        cursor.expect(closing);
        return arguments;
    }

    private Expr indexed(String name) {
        return indexed(new Expr.Symbol(name));
    }

    /** The name with the index that follows. */
    Expr indexed(Expr base) {
        Expr inner = base instanceof Expr.Power power ? power.base() : base;
        String name = inner instanceof Expr.Symbol symbol ? symbol.name() : inner.toString();
        Expr indexed = withIndex(name);
        return base instanceof Expr.Power power ? new Expr.Power(indexed, power.exponent()) : indexed;
    }

    private Expr withIndex(String name) {
        Cursor cursor = grammar.cursor;
        AnswerToken first = cursor.peek();
        if (first.kind() == Kind.NUMBER || first.kind() == Kind.LETTER) {
            cursor.next();
            return first.kind() == Kind.LETTER && cursor.isBound(first.text())
                    ? new Expr.Indexed(name, new Expr.Symbol(first.text()))
                    : new Expr.Symbol(name + "_" + first.text());
        }
        int mark = cursor.mark();
        String literal = literal();
        if (literal != null) {
            return new Expr.Symbol(name + "_" + literal);
        }
        cursor.reset(mark);
        return new Expr.Indexed(name, grammar.atoms.argument());
    }

    /** An index that is a mere label: one token, a run of letters, words; null if it is more. */
    private @Nullable String literal() {
        Cursor cursor = grammar.cursor;
        if (!cursor.takeSign("{")) {
            return null;
        }
        StringBuilder label = new StringBuilder();
        while (!cursor.atEnd() && !cursor.peek().isSign("}")) {
            AnswerToken token = cursor.next();
            boolean plain = token.kind() == Kind.NUMBER
                    || token.kind() == Kind.LETTER
                    || token.kind() == Kind.TEXT
                    || token.kind() == Kind.WORD
                    || Function.named(token.text()) != null;
            if (!plain || cursor.isBound(token.text())) {
                return null;
            }
            label.append(token.text());
        }
        return cursor.takeSign("}") ? label.toString() : null;
    }
}
