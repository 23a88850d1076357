package dev.tina.text.jinja.method;

import dev.tina.text.jinja.python.LetterCase;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.PythonText;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Methods that test the characters of a text: isdigit, isupper and similar. */
final class TextChecks {
    private TextChecks() {}

    static Optional<Callable> find(String text, String name) {
        return switch (name) {
            case "isdigit" -> all(text, c -> Character.isDigit(c) || isDigitForm(c));
            case "isdecimal" -> all(text, Character::isDigit);
            case "isnumeric" -> all(text, TextChecks::isNumeric);
            case "isalpha" -> all(text, Character::isLetter);
            case "isalnum" -> all(text, c -> Character.isLetter(c) || isNumeric(c));
            case "isspace" -> all(text, PythonStrings::isSpace);
            case "isascii" -> check(text.chars().allMatch(c -> c < 128));
            case "isprintable" -> check(text.codePoints().allMatch(PythonText::isPrintable));
            case "isidentifier" -> check(isIdentifier(text));
            case "islower" -> check(LetterCase.all(text, Character::isLowerCase));
            case "isupper" -> check(LetterCase.all(text, Character::isUpperCase));
            case "istitle" -> check(LetterCase.isTitle(text));
            default -> Optional.empty();
        };
    }

    private static Optional<Callable> all(String text, IntPredicate passes) {
        return check(!text.isEmpty() && text.codePoints().allMatch(passes));
    }

    private static Optional<Callable> check(boolean result) {
        return Optional.of(arguments -> Methods.done(arguments, result));
    }

    /** Superscript, subscript and circled digits. */
    private static boolean isDigitForm(int c) {
        return "\u00b2\u00b3\u00b9".indexOf(c) >= 0
                || (c >= 0x2070 && c <= 0x2089)
                || (c >= 0x2460 && c <= 0x2468)
                || (c >= 0x2776 && c <= 0x277e);
    }

    private static boolean isNumeric(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && (Character.isUnicodeIdentifierStart(text.codePointAt(0)) || text.charAt(0) == '_')
                && text.codePoints().allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isISOControl(c));
    }
}
