package dev.tina.text.jinja.value;

import java.util.Optional;

/** An object of the template engine itself, such as a loop or a macro: it has attributes and no items. */
public interface TemplateObject {

    /** The value of an attribute; undefined if there is none of that name. */
    Object get(String name);

    /** The object as Python's {@code repr} prints it; empty where it cannot be printed. */
    default Optional<String> repr() {
        return Optional.empty();
    }
}
