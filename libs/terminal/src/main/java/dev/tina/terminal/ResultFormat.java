package dev.tina.terminal;

/** How a command shows its result. */
enum ResultFormat {
    /** Lines and tables for people. */
    TEXT,
    /** One JSON document for programs. */
    JSON
}
