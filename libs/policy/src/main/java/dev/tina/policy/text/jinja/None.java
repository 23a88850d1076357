package dev.tina.policy.text.jinja;

/** The value none. */
enum None {
    NONE
}
