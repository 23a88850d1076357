package dev.tina.verifier.tree;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that mathematics has a name for. */
public enum Function {
    SIN,
    COS,
    TAN("tg"),
    COT("ctg cotg"),
    SEC,
    CSC,
    ARCSIN("asin"),
    ARCCOS("acos"),
    ARCTAN("atan"),
    ARCCOT("acot"),
    ARCSEC("asec"),
    ARCCSC("acsc"),
    SINH,
    COSH,
    TANH,
    ARSINH("arcsinh asinh"),
    ARCOSH("arccosh acosh"),
    ARTANH("arctanh atanh"),
    LN,
    /** Of the value, to the base that follows it. */
    LOG,
    EXP,
    /** Of the value, of the degree that follows it. */
    ROOT,
    ABS,
    FLOOR,
    CEIL,
    FACTORIAL,
    BINOMIAL,
    GCD,
    LCM,
    MAX,
    MIN,
    MOD,
    RE,
    IM,
    ARG,
    CONJUGATE,
    DETERMINANT("det");

    private static final Map<String, Function> BY_NAME = new HashMap<>();

    /** Separated by spaces. */
    private final String otherNames;

    static {
        for (Function function : values()) {
            BY_NAME.put(function.name().toLowerCase(Locale.ROOT), function);
            for (String name : function.otherNames.split(" ", -1)) {
                if (!name.isEmpty()) {
                    BY_NAME.put(name, function);
                }
            }
        }
    }

    Function() {
        this("");
    }

    Function(String otherNames) {
        this.otherNames = otherNames;
    }

    /** The function written by that name before its argument; null if there is none. */
    public static @Nullable Function named(String name) {
        Function function = BY_NAME.get(name);
        return function == FACTORIAL || function == MOD || function == BINOMIAL || function == ROOT ? null : function;
    }

    public boolean isTrigonometric() {
        return switch (this) {
            case SIN, COS, TAN, COT, SEC, CSC -> true;
            default -> false;
        };
    }

    /** Whether its value jumps from one whole number to another. */
    public boolean jumps() {
        return this == FLOOR || this == CEIL || this == MOD;
    }

    /** The function that undoes this one, written {@code f^{-1}}; null if it has no name here. */
    public @Nullable Function inverse() {
        return switch (this) {
            case SIN -> ARCSIN;
            case COS -> ARCCOS;
            case TAN -> ARCTAN;
            case COT -> ARCCOT;
            case SEC -> ARCSEC;
            case CSC -> ARCCSC;
            case SINH -> ARSINH;
            case COSH -> ARCOSH;
            case TANH -> ARTANH;
            default -> null;
        };
    }
}
