package dev.tina.tasks.rows.json;

import dev.tina.tasks.rows.text.TextFile;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in words what is wrong with a JSON text, where, and what is written instead. */
final class JsonErrorMessage {

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "Unexpected character \\('(.*?)' \\(code .*",
                    "an unexpected %s",
                    "; JSON has neither comments nor single quotes, and no comma after the last value"),
            new Known("Unrecognized character escape '?(.*?)'? \\(code.*", "the escape \\%s", "; a backslash is \\\\"),
            new Known(
                    "Illegal unquoted character .*code (\\d+)\\)\\).*",
                    "a control character (code %s) in a text",
                    "; a line end is written \\n, a tab \\t"),
            new Known(
                    "Unrecognized token '(.*?)'.*",
                    "the word %s",
                    "; JSON knows null, true, false, and texts in double quotes"),
            new Known("Duplicate Object property \"(.*)\".*", "the key %s twice", ""),
            new Known("Document nesting depth \\((\\d+)\\).*", "lists or objects nested %s deep", ""),
            new Known("Number value length \\((\\d+)\\).*", "a number of %s digits", ""),
            new Known("String value length \\((\\d+)\\).*", "a text of %s characters", ""));

    private JsonErrorMessage() {}

    /** A kind of message of the reader, and what to say instead. */
    private record Known(Pattern pattern, String words, String advice) {

        Known(String pattern, String words, String advice) {
            this(Pattern.compile(pattern, Pattern.DOTALL), words, advice);
        }
    }

    /** The fault of a line, as what was found instead of a good one. */
    static String of(JacksonException fault) {
        String message = String.valueOf(fault.getOriginalMessage());
        String place = place(fault.getLocation());
        if (fault instanceof UnexpectedEndOfInputException) {
            return "cut short" + place;
        }
        for (Known known : KNOWN) {
            Matcher matcher = known.pattern().matcher(message);
            if (matcher.matches()) {
                return known.words().formatted(matcher.group(1)) + place + known.advice();
            }
        }
        return "a fault" + place + " (" + message.replaceAll("(?s)(, from `| \\(start marker).*", "") + ")";
    }

    /** Empty where the reader knows no place. */
    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : " at column " + Math.max(1, at.getColumnNr());
    }

    /** The fault of a file after which nothing can be told; bytes that are no text confuse the reader and come first. */
    static IOException in(TextFile file, JacksonException fault) {
        if (fault.getCause() instanceof IOException reading) {
            return reading;
        }
        try {
            file.requireUtf8();
        } catch (IOException notText) {
            return notText;
        }
        TokenStreamLocation at = fault.getLocation();
        return new IOException((at == null ? "" : "line " + at.getLineNr() + ": ") + of(fault), fault);
    }

    /** What a token begins, in words. */
    static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            default -> "null";
        };
    }
}
