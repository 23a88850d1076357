package dev.tina.verifier.read.token;

import java.util.Locale;
import java.util.Set;

/** Knows the names and short words that mathematical writing has beside its signs. */
public final class Vocabulary {

    /** Names of what is counted or measured of a thing. */
    public static final Set<String> OPERATORS =
            Words.set("Re Im Arg Var Cov Corr Pr tr Tr rank dim ord adj sup curl grad");

    /** Endings of ordinal numbers. */
    public static final Set<String> ORDINALS = Words.set("st nd rd th");

    /** Units of measure and counted things of four letters or fewer; longer words behind a value need no list. */
    private static final Set<String> SHORT_UNITS = Words.set("""
        mm cm dm km in ft yd mi mile foot feet inch yard mg kg gm gram lb lbs oz ton tons ml cl gal ms sec secs
        min mins hr hrs hour day days week year yrs mph kph rpm hz khz mhz cent dime euro usd yuan unit sq cu kj
        kw kwh mol atm pa kpa rad ways way am pm of per cans men boys cups cup bags rows dots eggs cows\
        """);

    private Vocabulary() {}

    /** Whether a word behind a value may be its unit. */
    static boolean isUnit(String word) {
        return word.length() > 4 || SHORT_UNITS.contains(word.toLowerCase(Locale.ROOT));
    }
}
