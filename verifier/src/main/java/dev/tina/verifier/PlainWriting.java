package dev.tina.verifier;

import java.util.regex.Pattern;

/** One spelling for what LaTeX and plain text write in many ways. */
final class PlainWriting {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");
    private static final String[][] SPELLINGS = {
        {"\\left", ""},
        {"\\right", ""},
        {"\\,", ""},
        {"\\!", ""},
        {"\\;", ""},
        {"\\ ", ""},
        {"\\dfrac", "\\frac"},
        {"\\tfrac", "\\frac"},
        {"\\cdot", "*"},
        {"\\times", "*"},
        {"\\div", "/"},
        {"\\%", "%"},
        {"\\$", ""},
        {"$", ""},
        {"{", "("},
        {"}", ")"},
        {"\u2212", "-"},
        {"\u00d7", "*"},
        {"\u00f7", "/"},
        {"\u00b7", "*"},
    };

    private PlainWriting() {}

    static String of(String answer) {
        String text = answer.strip();
        for (String[] spelling : SPELLINGS) {
            text = text.replace(spelling[0], spelling[1]);
        }
        text = THOUSANDS.matcher(text).replaceAll("").replaceAll("\\s+", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
