package dev.tina.text.jinja.value;

/** The value none. */
public enum None {
    NONE
}
