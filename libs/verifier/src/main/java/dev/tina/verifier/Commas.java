package dev.tina.verifier;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.OutOfFuelException;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.tree.Expr;
import java.util.regex.Pattern;

/**
 * Finds the other readings of commas between digits: 70,110 may be one number or two, 1,22 two numbers or, where the other
 * answer shows as many decimal places, one.
 */
record Commas(String text, Expr tree, Fuel fuel) {

    private static final int LONGEST = 200;
    private static final long READING_FUEL = 2_000;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9]),(?=[0-9])");
    private static final Pattern DECIMAL = Pattern.compile("\\$?-?(?:0,[0-9]+|[0-9]+,(?![0-9]{3}\\b)[0-9]+)\\$?");

    static Commas in(String text, Expr tree, Fuel fuel) {
        return new Commas(text.strip(), tree, fuel);
    }

    Expr asItems() {
        boolean thousands =
                text.length() <= LONGEST && BETWEEN_DIGITS.matcher(text).find();
        return thousands ? read(BETWEEN_DIGITS.matcher(text).replaceAll(", ")) : tree;
    }

    /**
     * Whether the other is a decimal of as many places as digits stand behind the comma here. Three digits there are
     * thousands, unless a zero stands before it.
     */
    boolean decimalLike(Expr other) {
        boolean comma = text.length() <= LONGEST && DECIMAL.matcher(text).matches();
        int places = text.replace("$", "").length() - text.indexOf(',') - 1 - (text.startsWith("$") ? -1 : 0);
        Expr shown = other instanceof Expr.Negated negated ? negated.of() : other;
        return comma && shown instanceof Expr.Num number && number.places() == places;
    }

    Expr asDecimal() {
        return read(text.replace(',', '.'));
    }

    ComparisonResult unlike() {
        return ComparisonResult.different("no decimal comma");
    }

    private Expr read(String other) {
        try {
            return AnswerReader.read(other, fuel.portion(READING_FUEL));
        } catch (UnreadableException | OutOfFuelException unread) {
            return tree;
        }
    }
}
