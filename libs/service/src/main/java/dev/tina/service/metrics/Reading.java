package dev.tina.service.metrics;

/** Something that is measured now and then, on a thread of its own, so that no scrape ever waits for it. */
public interface Reading {

    /** What it reads, for the log. */
    String name();

    /** Measures; may throw, and must end within seconds. */
    void read() throws Exception;

    /** What was measured before is not known any more. */
    void lost();
}
