package dev.tina.policy.text.jinja;

import java.util.List;

/** What the filter groupby gives: a value and the items that have it, by place or by name. */
final class Group extends Tuple {
    Group(Object grouper, List<Object> items) {
        super(List.of(grouper, items));
    }

    Object field(String name) {
        return switch (name) {
            case "grouper" -> get(0);
            case "list" -> get(1);
            default -> Undefined.of("'" + name + "' of a group");
        };
    }
}
