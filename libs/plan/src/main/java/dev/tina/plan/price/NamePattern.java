package dev.tina.plan.price;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a device's name in which {@code *} stands for any text and capital letters do not matter. */
public final class NamePattern {

    private NamePattern() {}

    /** That matches the whole name. */
    public static Pattern of(String device) {
        String regex = Stream.of(device.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
