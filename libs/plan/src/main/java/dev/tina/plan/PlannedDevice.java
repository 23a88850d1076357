package dev.tina.plan;

/** What a process computes on: it decides what is held twice and what the process itself takes there. */
public enum PlannedDevice {
    /** The processor: all memory is the process's own. */
    PROCESSOR,
    /** A graphics processor: the JVM's memory is elsewhere. */
    GPU
}
