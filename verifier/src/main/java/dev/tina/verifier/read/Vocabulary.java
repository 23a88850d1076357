package dev.tina.verifier.read;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words and commands of mathematical writing that mean no more than their shape says. */
final class Vocabulary {

    /** Commands that only set space or size. */
    static final Set<String> LAYOUT = Set.of(
            "left",
            "right",
            "mleft",
            "mright",
            "middle",
            "big",
            "Big",
            "bigg",
            "Bigg",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "biggl",
            "biggr",
            "Biggl",
            "Biggr",
            "bigm",
            "Bigm",
            "displaystyle",
            "textstyle",
            "scriptstyle",
            "limits",
            "nolimits",
            "quad",
            "qquad",
            "enspace",
            "enskip",
            "thinspace",
            "medspace",
            "thickspace",
            "negthinspace",
            "nonumber",
            "notag",
            "hline",
            "hfill",
            "centering",
            "strut",
            "mathstrut",
            "null",
            "relax",
            "boxed",
            "fbox",
            "boldsymbol",
            "bm",
            "mathit",
            "mathcal",
            "mathsf",
            "mathtt",
            "mathfrak",
            "pmb",
            "ensuremath",
            "large",
            "Large",
            "small",
            "tiny",
            "normalsize",
            "bf",
            "it",
            "rm",
            "mathop",
            "mathbin",
            "mathrel",
            "mathord",
            "smash",
            "pounds",
            "euro",
            "yen",
            "textdollar",
            "variable");

    /** Commands that only set space or colour by what follows in braces. */
    static final Set<String> WITHOUT_ARGUMENT =
            Set.of("hspace", "vspace", "phantom", "tag", "color", "textcolor", "label");

    /** Endings of ordinal numbers. */
    static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    /** Commands that turn what follows in braces into text. */
    static final Set<String> TEXT = Set.of(
            "text",
            "textbf",
            "textit",
            "textrm",
            "textnormal",
            "textsf",
            "texttt",
            "textsc",
            "textup",
            "mbox",
            "hbox",
            "emph",
            "underline",
            "mathrm",
            "operatorname");

    /** Letters and signs with more than one spelling, as commands. */
    static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("dfrac", "frac"),
            Map.entry("tfrac", "frac"),
            Map.entry("cfrac", "frac"),
            Map.entry("dbinom", "binom"),
            Map.entry("tbinom", "binom"),
            Map.entry("le", "leq"),
            Map.entry("leqslant", "leq"),
            Map.entry("leqq", "leq"),
            Map.entry("ge", "geq"),
            Map.entry("geqslant", "geq"),
            Map.entry("geqq", "geq"),
            Map.entry("ne", "neq"),
            Map.entry("lt", "less"),
            Map.entry("gt", "greater"),
            Map.entry("times", "cdot"),
            Map.entry("ast", "cdot"),
            Map.entry("bullet", "cdot"),
            Map.entry("centerdot", "cdot"),
            Map.entry("infinity", "infty"),
            Map.entry("infin", "infty"),
            Map.entry("inf", "infty"),
            Map.entry("oo", "infty"),
            Map.entry("lg", "log"),
            Map.entry("langle", "("),
            Map.entry("rangle", ")"),
            Map.entry("lbrack", "["),
            Map.entry("rbrack", "]"),
            Map.entry("lgroup", "("),
            Map.entry("rgroup", ")"),
            Map.entry("lbrace", "\\{"),
            Map.entry("rbrace", "\\}"),
            Map.entry("lparen", "("),
            Map.entry("rparen", ")"),
            Map.entry("vert", "|"),
            Map.entry("mid", "|"),
            Map.entry("varnothing", "emptyset"),
            Map.entry("O", "emptyset"),
            Map.entry("approxeq", "approx"),
            Map.entry("simeq", "approx"),
            Map.entry("ulcorner", "lceil"),
            Map.entry("urcorner", "rceil"),
            Map.entry("llcorner", "lfloor"),
            Map.entry("lrcorner", "rfloor"),
            Map.entry("smallsetminus", "setminus"),
            Map.entry("backslash", "setminus"),
            Map.entry("bigcup", "cup"),
            Map.entry("bigcap", "cap"),
            Map.entry("land", "and"),
            Map.entry("wedge", "and"),
            Map.entry("lor", "and"),
            Map.entry("vee", "and"),
            Map.entry("or", "and"),
            Map.entry("colon", ":"),
            Map.entry("degree", "degree"),
            Map.entry("exponentialE", "exponentialE"),
            Map.entry("bar", "overline"),
            Map.entry("widehat", "hat"),
            Map.entry("widetilde", "tilde"),
            Map.entry("overrightarrow", "vec"),
            Map.entry("varepsilon", "epsilon"),
            Map.entry("varphi", "phi"),
            Map.entry("vartheta", "theta"),
            Map.entry("ceiling", "ceil"),
            Map.entry("longrightarrow", "to"),
            Map.entry("rightarrow", "to"),
            Map.entry("Longrightarrow", "Rightarrow"),
            Map.entry("implies", "Rightarrow"),
            Map.entry("coloneqq", "="),
            Map.entry("prime", "'"),
            Map.entry("percent", "%"),
            Map.entry("pct", "%"),
            Map.entry("percentage", "%"),
            Map.entry("degrees", "degree"),
            Map.entry("deg", "degree"));

    /** Names that mean the command of that name, written without its backslash. */
    static final Set<String> PLAIN_COMMANDS = Set.of(
            "sqrt",
            "pi",
            "infinity",
            "infty",
            "inf",
            "oo",
            "theta",
            "alpha",
            "beta",
            "gamma",
            "delta",
            "epsilon",
            "lambda",
            "mu",
            "omega",
            "sigma",
            "phi",
            "rho",
            "tau",
            "frac",
            "binom",
            "percent",
            "pct",
            "percentage",
            "degrees",
            "degree",
            "deg",
            "or",
            "and",
            "mod",
            "ceil",
            "ceiling",
            "cup");

    /** Units of measure and counted things of four letters or fewer; longer words behind a value need no list. */
    private static final Set<String> SHORT_UNITS = Set.of(
            "mm", "cm", "dm", "km", "in", "ft", "yd", "mi", "mile", "foot", "feet", "inch", "yard", "mg", "kg", "gm",
            "gram", "lb", "lbs", "oz", "ton", "tons", "ml", "cl", "gal", "ms", "sec", "secs", "min", "mins", "hr",
            "hrs", "hour", "day", "days", "week", "year", "yrs", "mph", "kph", "rpm", "hz", "khz", "mhz", "cent",
            "dime", "euro", "usd", "yuan", "unit", "sq", "cu", "kj", "kw", "kwh", "mol", "atm", "pa", "kpa", "rad",
            "ways", "way", "am", "pm", "of", "per", "cans", "men", "boys", "cups", "cup", "bags", "rows", "dots",
            "eggs", "cows");

    private static final Pattern SPACING = Pattern.compile("~|\\\\[,;:! ]|\\\\cdot(?![a-zA-Z])");

    private Vocabulary() {}

    /** The text with a space for each command that sets one, and for the dot between units. */
    static String withoutSpacing(String text) {
        if (text.indexOf('~') < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        return SPACING.matcher(text.replace("\\AA", "\u00c5")).replaceAll(" ");
    }

    static boolean isUnit(String word) {
        return word.length() > 4 || SHORT_UNITS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }
}
