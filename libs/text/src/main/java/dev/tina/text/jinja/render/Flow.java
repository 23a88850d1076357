package dev.tina.text.jinja.render;

/** Where to go on after a statement. */
enum Flow {
    NEXT,
    BREAK,
    CONTINUE
}
