package dev.tina.plan;

import java.util.Locale;

/** Writes bytes as people read them. */
public final class Gigabytes {

    private Gigabytes() {}

    /** Billions of bytes: {@code 6.17 GB}. */
    public static String of(long bytes) {
        return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }
}
