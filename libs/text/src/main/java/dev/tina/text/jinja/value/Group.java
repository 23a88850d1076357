package dev.tina.text.jinja.value;

import java.util.List;

/** A group of the filter groupby: a value and the items that have it, read by place or by name. */
public final class Group extends Tuple {
    public Group(Object grouper, List<Object> items) {
        super(List.of(grouper, items));
    }

    public Object field(String name) {
        return switch (name) {
            case "grouper" -> get(0);
            case "list" -> get(1);
            default -> Undefined.of("'" + name + "' of a group");
        };
    }
}
