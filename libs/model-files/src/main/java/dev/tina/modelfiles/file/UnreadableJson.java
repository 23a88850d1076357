package dev.tina.modelfiles.file;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says why a file is not readable as JSON; each answer is the rest of a sentence that begins with the file. */
public final class UnreadableJson {

    private UnreadableJson() {}

    /** Which field stands twice, what the file is instead, or where it stops being JSON. */
    public static String of(byte[] file, JacksonException cause) {
        String message = String.valueOf(cause.getOriginalMessage());
        if (message.startsWith("Duplicate")) {
            String field = message.substring(message.indexOf('"'));
            return "must hold each field once" + place(cause) + ": " + field + " is twice";
        }
        return FirstBytes.ofNoJson(file).orElseGet(() -> of(cause));
    }

    /** Where it stops being JSON, of a file that is read as a stream. */
    public static String of(JacksonException cause) {
        return "is not readable as JSON" + place(cause);
    }

    private static String place(JacksonException cause) {
        TokenStreamLocation at = cause.getLocation();
        return at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
