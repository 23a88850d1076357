package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Lookahead;
import dev.tina.verifier.read.token.Vocabulary;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads left sides of an equals sign that apply a name, where elsewhere it would multiply: {@code v(t) =}, {@code f^{-1}(x) =}. */
final class LeftSideReader {

    /** What is raised at a function and is no power of it. */
    private static final Set<String> MARKS = Set.of("-1", "'", "''", "'''", "*", "+", "-", "c", "T");
    /** Of events and of random variables, whatever the bracket holds. */
    private static final String OF_EVENTS = "PEn";

    private final Grammar grammar;

    LeftSideReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Null if no such side stands here. */
    @Nullable
    Expr name() {
        if (grammar.cursor.peek().kind() == Kind.NUMBER) {
            return null;
        }
        int head = endOfHead();
        int marks = head == 0 ? 0 : endOfMarks(head);
        int end = marks == 0 || !isBracket(grammar.cursor.peek(marks)) ? -1 : grammar.ahead.end(marks);
        boolean applies =
                end > 0 && grammar.ahead.equalsAt(end) && (isLone(marks + 1, end - 1) || isOfEvents(marks, end));
        return applies ? call(marks) : null;
    }

    /** Something else than the name itself: {@code x(x)} is a square. */
    private boolean isLone(int from, int end) {
        boolean itself = end == from + 1
                && grammar.cursor.peek(from).text().equals(grammar.cursor.peek().text());
        return !itself && grammar.ahead.isLone(from, end);
    }

    private static boolean isBracket(AnswerToken token) {
        return token.isSign("(") || token.isSign("[") || token.isSign("\\{");
    }

    /** Behind the letter or the bracket of joined functions, {@code (f\circ g)}; 0 if none stands here. */
    private int endOfHead() {
        AnswerToken first = grammar.cursor.peek();
        if (first.isSign("{")) {
            return grammar.cursor.peek(1).kind() == Kind.LETTER
                            && grammar.cursor.peek(2).isSign("}")
                    ? 3
                    : 0;
        }
        if (first.isSign("(")) {
            int end = grammar.ahead.end(0);
            return joinsFunctions(end) ? end : 0;
        }
        if (first.kind() == Kind.COMMAND && CommandReader.ACCENTS.contains(first.text())) {
            return grammar.cursor.peek(1).isSign("{") ? Math.max(0, grammar.ahead.end(1)) : 0;
        }
        boolean command = first.kind() == Kind.COMMAND && Function.named(first.text()) == null;
        boolean name = first.kind() == Kind.LETTER
                || Lookahead.isGreek(first)
                || (command && (first.text().startsWith("mathbb ") || Vocabulary.OPERATORS.contains(first.text())));
        return name ? 1 : 0;
    }

    private boolean joinsFunctions(int end) {
        for (int i = 1; i < end - 1; i++) {
            AnswerToken token = grammar.cursor.peek(i);
            boolean letter = token.kind() == Kind.LETTER && "fghFGHuv".contains(token.text());
            boolean sign = token.kind() == Kind.SIGN && "+-/{}^'".contains(token.text());
            boolean command = token.isCommand("circ") || token.isCommand("cdot") || token.isCommand("frac");
            if (!letter && !sign && !command && !token.is(Kind.NUMBER, "1")) {
                return false;
            }
        }
        return end > 3;
    }

    /** Behind primes, an index and what is raised at the name; 0 if that is a power. */
    private int endOfMarks(int from) {
        int at = from;
        while (true) {
            AnswerToken token = grammar.cursor.peek(at);
            if (token.isSign("'")) {
                at++;
            } else if (token.isSign("_") || token.isSign("^")) {
                int end = grammar.cursor.peek(at + 1).isSign("{") ? grammar.ahead.end(at + 1) : at + 2;
                if (end < 0 || (token.isSign("^") && !isMark(at + 1, end))) {
                    return 0;
                }
                at = end;
            } else {
                return at;
            }
        }
    }

    private boolean isMark(int from, int end) {
        String raised = written(from, end);
        return MARKS.contains(raised) || (raised.startsWith("(") && raised.endsWith(")"));
    }

    /** Without the braces that only group. */
    private String written(int from, int end) {
        StringBuilder written = new StringBuilder();
        for (int i = from; i < end; i++) {
            AnswerToken token = grammar.cursor.peek(i);
            written.append(token.isSign("{") || token.isSign("}") ? "" : token.text());
        }
        return written.toString();
    }

    /** A capital in the bracket is a random variable or an event. */
    private boolean isOfEvents(int marks, int end) {
        String name = grammar.cursor.peek().text();
        boolean events = OF_EVENTS.contains(name) || Vocabulary.OPERATORS.contains(name) || name.startsWith("mathbb ");
        boolean capital = false;
        for (int i = marks + 1; i < end - 1; i++) {
            AnswerToken token = grammar.cursor.peek(i);
            capital |= token.kind() == Kind.TEXT
                    || (token.kind() == Kind.LETTER
                            && Character.isUpperCase(token.text().charAt(0)));
        }
        boolean transform = grammar.cursor.peek(marks).isSign("\\{");
        return transform || (events && capital);
    }

    private Expr call(int marks) {
        String name = written(0, marks);
        for (int i = 0; i < marks; i++) {
            grammar.cursor.next();
        }
        String open = grammar.cursor.peek().text();
        List<Expr> arguments = open.equals("\\{") ? List.of(grammar.brackets.bracket()) : grammar.names.arguments();
        return new Expr.Call(name, arguments);
    }
}
