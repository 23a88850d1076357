package dev.tina.policy.text.jinja;

/** Where to go on after a statement. */
enum Flow {
    NEXT,
    BREAK,
    CONTINUE
}
