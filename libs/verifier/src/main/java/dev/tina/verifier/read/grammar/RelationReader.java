package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.phrase.Comparatives;
import dev.tina.verifier.read.phrase.FrontNames;
import dev.tina.verifier.read.phrase.UnknownWords;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.SetOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads relations, and what stands beside their signs: joined sets, ratios, terms. */
final class RelationReader {

    private static final Map<String, Relator> COMMANDS = Map.ofEntries(
            Map.entry("leq", Relator.AT_MOST),
            Map.entry("geq", Relator.AT_LEAST),
            Map.entry("less", Relator.LESS),
            Map.entry("greater", Relator.GREATER),
            Map.entry("neq", Relator.NOT_EQUAL),
            Map.entry("in", Relator.IN),
            Map.entry("notin", Relator.NOT_IN),
            Map.entry("approx", Relator.APPROXIMATE),
            Map.entry("equiv", Relator.OTHER),
            Map.entry("sim", Relator.OTHER),
            Map.entry("to", Relator.OTHER),
            Map.entry("Rightarrow", Relator.OTHER),
            Map.entry("subset", Relator.OTHER),
            Map.entry("subseteq", Relator.OTHER),
            Map.entry("cong", Relator.OTHER),
            Map.entry("propto", Relator.OTHER),
            Map.entry("parallel", Relator.OTHER),
            Map.entry("perp", Relator.OTHER),
            Map.entry("iff", Relator.OTHER),
            Map.entry("mapsto", Relator.OTHER));

    private static final Set<String> CONCLUSIONS = Set.of("therefore", "Rightarrow", "to", "iff", "Leftrightarrow");

    private final Grammar grammar;

    RelationReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr relation() {
        grammar.cursor.enter();
        List<Expr> sides = new ArrayList<>();
        List<Relator> relators = new ArrayList<>();
        opening(sides, relators);
        Expr name = grammar.leftSides.name();
        sides.add(name == null ? side() : name);
        for (Relator relator = relator(); relator != null; relator = relator()) {
            if (grammar.cursor.atEnd()) {
                break;
            }
            relators.add(relator);
            sides.add(side());
        }
        grammar.cursor.leave();
        List<String> other = relators.isEmpty() ? List.of() : FrontNames.otherName(sides.getFirst());
        if (!other.isEmpty()) {
            sides.set(0, UnknownWords.around(other, sides.getFirst()));
        }
        return relators.isEmpty() ? sides.getFirst() : new Expr.Relation(sides, relators);
    }

    /** What stands before the answer: "= 5" and "so 5" are 5, but "> 5" has left out what is greater. */
    private void opening(List<Expr> sides, List<Relator> relators) {
        while (grammar.cursor.peek().kind() == AnswerToken.Kind.COMMAND
                && CONCLUSIONS.contains(grammar.cursor.peek().text())) {
            grammar.cursor.next();
        }
        Relator inWords = inWords(true);
        Relator relator = inWords == null ? relator() : inWords;
        if (relator != null && FrontReader.says(relator)) {
            sides.add(Comparatives.nameless());
            relators.add(relator);
        }
    }

    /** The relation sign here, taken; null if there is none. */
    private @Nullable Relator relator() {
        Relator inWords = inWords(false);
        Relator relator = inWords == null ? relatorAhead() : null;
        if (relator == null) {
            return inWords;
        }
        AnswerToken first = grammar.cursor.next();
        if (relator == Relator.OTHER && first.kind() == Kind.SIGN) {
            grammar.cursor.takeSign("=");
            return relator; // a sign struck out
        }
        if (first.kind() == Kind.SIGN && !first.isSign("=")) {
            boolean equal = grammar.cursor.takeSign("=");
            if (first.isSign("<")) {
                return equal ? Relator.AT_MOST : Relator.LESS;
            }
            return first.isSign(">") ? equal ? Relator.AT_LEAST : Relator.GREATER : relator;
        }
        if (first.isSign("=") && grammar.cursor.takeSign("<")) {
            return Relator.AT_MOST;
        }
        grammar.cursor.takeSign("=");
        return relator;
    }

    /** The relation in words here, taken; null if there is none. */
    private @Nullable Relator inWords(boolean nameless) {
        Relator relator = wordsAhead(nameless);
        int tokens = relator == null ? 0 : Words.ahead(grammar.cursor).tokens();
        for (int i = 0; i < tokens; i++) {
            grammar.cursor.next();
        }
        return relator;
    }

    /**
     * The relation that the words here stand for, if a value follows them: {@code x is at least 5}, or without a name
     * {@code at least 5}; null if they stand for none.
     */
    @Nullable
    Relator wordsAhead(boolean nameless) {
        if (!Words.isWords(grammar.cursor.peek())) {
            return null;
        }
        Words.Ahead ahead = Words.ahead(grammar.cursor);
        AnswerToken next = grammar.cursor.peek(ahead.tokens());
        boolean value = grammar.products.startsFactor(next) || TermReader.isSign(next);
        return value ? Comparatives.between(ahead.words(), nameless) : null;
    }

    @Nullable
    Relator relatorAhead() {
        AnswerToken token = grammar.cursor.peek();
        if (token.kind() == Kind.COMMAND) {
            AnswerToken negated = grammar.cursor.peek(1);
            if (token.text().equals("not")) {
                grammar.cursor.next();
                return negated.isSign("=")
                        ? Relator.NOT_EQUAL
                        : negated.isCommand("in") ? Relator.NOT_IN : Relator.OTHER;
            }
            return COMMANDS.get(token.text());
        }
        if (token.isSign("=") || token.isSign("<") || token.isSign(">")) {
            return Relator.EQUAL;
        }
        boolean combined = grammar.cursor.peek(1).isSign("=");
        return combined && token.isSign("!") ? Relator.NOT_EQUAL : combined && token.isSign(":") ? Relator.EQUAL : null;
    }

    private Expr side() {
        Expr side = ratio();
        if (!grammar.cursor.takeCommand("pmod")) {
            return side;
        }
        Expr modulus = grammar.atoms.argument();
        return new Expr.Opaque("pmod", List.of(new Expr.Apply(Function.MOD, List.of(side, modulus)), modulus));
    }

    private Expr ratio() {
        Expr first = sets();
        List<Expr> parts = new ArrayList<>(List.of(first));
        if (first instanceof Expr.Text && grammar.cursor.peek().isSign(":") && !endsBehindColon()) {
            grammar.cursor.next(); // "Area: 12" names the value
            Expr value = sets();
            List<String> other = FrontNames.otherName(first);
            return other.isEmpty()
                    ? new Expr.Relation(List.of(first, value), List.of(Relator.EQUAL))
                    : UnknownWords.around(other, value);
        }
        while (grammar.cursor.peek().isSign(":") && !grammar.cursor.peek(1).isSign("=")) {
            grammar.cursor.next();
            parts.add(sets());
        }
        return parts.size() == 1 ? first : new Expr.Ratio(parts);
    }

    private boolean endsBehindColon() {
        AnswerToken token = grammar.cursor.peek(1);
        return token.isSign("=") || token.kind() == AnswerToken.Kind.END;
    }

    private Expr sets() {
        Expr left = chosen();
        int operators = 0;
        for (SetOperator operator = setOperator(); operator != null; operator = setOperator()) {
            if (++operators > 40) {
                throw new UnreadableException("more sets joined than can be read");
            }
            grammar.cursor.next();
            left = new Expr.SetOperation(operator, left, chosen());
        }
        return left;
    }

    private @Nullable SetOperator setOperator() {
        AnswerToken token = grammar.cursor.peek();
        return token.isCommand("cup") || grammar.products.isUnionLetter()
                ? SetOperator.UNION
                : token.isCommand("cap")
                        ? SetOperator.INTERSECTION
                        : token.isCommand("setminus") ? SetOperator.DIFFERENCE : null;
    }

    /** {@code n \choose k} inside its braces. */
    private Expr chosen() {
        Expr above = grammar.terms.sum();
        return grammar.cursor.takeCommand("choose")
                ? new Expr.Apply(Function.BINOMIAL, List.of(above, grammar.terms.sum()))
                : above;
    }
}
