package dev.tina.verifier.measure;

import dev.tina.verifier.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Knows the units of measure by name: the base units and the size in them. */
final class Measures {

    /** Names, size, bases with exponents; {@code #} before a name without a plural. */
    private static final String[] TABLE = {
        "#m meter metre | 1 | length 1",
        "#km kilometer kilometre | 1000 | length 1",
        "#dm decimeter decimetre | 0.1 | length 1",
        "#cm centimeter centimetre | 0.01 | length 1",
        "#mm millimeter millimetre | 0.001 | length 1",
        "#nm nanometer nanometre | 1e-9 | length 1",
        "micrometer micrometre micron | 1e-6 | length 1",
        "#in #inches inch | 0.0254 | length 1",
        "#ft foot #feet | 0.3048 | length 1",
        "yd yard | 0.9144 | length 1",
        "#mi mile | 1609.344 | length 1",
        "#kg kilogram kilo | 1 | mass 1",
        "#g gram #gm | 0.001 | mass 1",
        "#mg milligram | 1e-6 | mass 1",
        "tonne | 1000 | mass 1",
        "lb pound | 0.45359237 | mass 1",
        "#oz ounce | 0.028349523125 | mass 1",
        "#s sec second | 1 | time 1",
        "#ms millisecond | 0.001 | time 1",
        "min minute | 60 | time 1",
        "#h hr hour | 3600 | time 1",
        "day | 86400 | time 1",
        "week wk | 604800 | time 1",
        "month | 1 | month 1",
        "year yr | 12 | month 1",
        "decade | 120 | month 1",
        "century #centuries | 1200 | month 1",
        "#L #l liter litre | 0.001 | length 3",
        "#mL #ml milliliter millilitre #cc | 1e-6 | length 3",
        "#cl centiliter centilitre | 1e-5 | length 3",
        "gal gallon | 0.003785411784 | length 3",
        "#qt quart | 0.000946352946 | length 3",
        "#pt pint | 0.000473176473 | length 3",
        "cup | 0.0002365882365 | length 3",
        "hectare #ha | 10000 | length 2",
        "#mph | 0.44704 | length 1 time -1",
        "#N newton | 1 | length 1 mass 1 time -2",
        "#kN kilonewton | 1000 | length 1 mass 1 time -2",
        "#J joule | 1 | length 2 mass 1 time -2",
        "#kJ kilojoule | 1000 | length 2 mass 1 time -2",
        "#W watt | 1 | length 2 mass 1 time -3",
        "#kW kilowatt | 1000 | length 2 mass 1 time -3",
        "#kWh | 3600000 | length 2 mass 1 time -2",
        "#Pa pascal | 1 | length -1 mass 1 time -2",
        "#kPa kilopascal | 1000 | length -1 mass 1 time -2",
        "#Hz #hertz | 1 | time -1",
        "#kHz #kilohertz | 1000 | time -1",
        "#MHz #megahertz | 1000000 | time -1",
        "#V volt | 1 | voltage 1",
        "#A amp ampere | 1 | current 1",
        "#mA milliampere | 0.001 | current 1",
        "#Omega ohm | 1 | resistance 1",
        "#mol mole | 1 | amount 1",
        "#K kelvin | 1 | temperature 1",
        "cent #penny #pennies | 1 | money 1",
        "nickel | 5 | money 1",
        "dime | 10 | money 1",
        "dollar #usd #USD buck | 100 | money 1",
        "degree deg | 1 | angle 1",
        "radian #rad | 1 | radian 1",
        "#micro | 1e-6 |",
    };

    private static final Map<String, Measure> BY_NAME = new HashMap<>();

    static {
        for (String row : TABLE) {
            String[] columns = row.split("\\|", -1);
            Measure measure = new Measure(size(columns[1].strip()), dimension(columns[2].strip()));
            for (String name : columns[0].strip().split(" ", -1)) {
                BY_NAME.put(name.replace("#", ""), measure);
                BY_NAME.putIfAbsent(name.startsWith("#") ? name.substring(1) : name + "s", measure);
            }
        }
    }

    private Measures() {}

    /** Names of more than two letters in any case; null if there is no such unit. */
    static @Nullable Measure named(String name) {
        Measure exact = BY_NAME.get(name);
        return exact == null && name.length() > 1 ? BY_NAME.get(name.toLowerCase(Locale.ROOT)) : exact;
    }

    private static Rational size(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        BigInteger numerator = value.scale() < 0 ? value.toBigIntegerExact() : value.unscaledValue();
        return Objects.requireNonNull(Rational.of(numerator, BigInteger.TEN.pow(Math.max(0, value.scale()))));
    }

    private static Map<String, Integer> dimension(String bases) {
        Map<String, Integer> dimension = new HashMap<>();
        String[] words = bases.isEmpty() ? new String[0] : bases.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            dimension.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return dimension;
    }
}
