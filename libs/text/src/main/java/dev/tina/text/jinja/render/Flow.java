package dev.tina.text.jinja.render;

/** Tells where rendering continues after a statement. */
enum Flow {
    NEXT,
    BREAK,
    CONTINUE
}
