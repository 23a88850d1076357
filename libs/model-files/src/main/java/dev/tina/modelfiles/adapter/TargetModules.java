package dev.tina.modelfiles.adapter;

import dev.tina.modelfiles.file.JsonFields;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which modules an adapter_config.json is about, by PEFT's rules: a text in {@code target_modules} is a regular
 * expression of the whole name, or {@code all-linear}; a list holds names or their last parts, of the layers in
 * {@code layers_to_transform} alone where that is given; {@code exclude_modules} goes before both. Where nothing is
 * said, the tensors say all.
 */
final class TargetModules {

    private static final String TARGETS = "target_modules";
    private static final String EXCLUDED = "exclude_modules";
    private static final String LAYERS = "layers_to_transform";
    private static final String LAYERS_OF = "layers_pattern";
    private static final Pattern ANY_LAYER = Pattern.compile(".*?\\.[^.]*\\.(\\d+)\\..*");

    private final JsonFields fields;
    private final ModulePatterns patterns;
    private final Set<String> targets;
    private final Set<String> excluded;
    private final Set<String> layers;

    TargetModules(JsonFields fields, ModulePatterns patterns) {
        this.fields = fields;
        this.patterns = patterns;
        this.targets = texts(TARGETS);
        this.excluded = texts(EXCLUDED);
        this.layers = layers();
        texts(LAYERS_OF);
    }

    /** @param module as PEFT names it, as in {@code model.layers.0.mlp.up_proj} */
    boolean hold(String module) {
        if (names(EXCLUDED, excluded, module)) {
            return false;
        }
        return targets.isEmpty() || (names(TARGETS, targets, module) && (isExact(module) || isInLayers(module)));
    }

    /** A name in full, and an expression, count whatever the layer. */
    private boolean isExact(String module) {
        return isText(TARGETS) || targets.contains(module);
    }

    private boolean names(String field, Set<String> names, String module) {
        if (!isText(field)) {
            return holdsAnEnd(names, module);
        }
        String expression = names.iterator().next();
        return expression.toLowerCase(Locale.ROOT).equals("all-linear")
                || checked(field, () -> patterns.matches(expression, module));
    }

    /** Whether the name, or its last parts, is one of them. */
    private static boolean holdsAnEnd(Set<String> names, String module) {
        String end = module;
        while (!names.contains(end) && end.contains(".")) {
            end = end.substring(end.indexOf('.') + 1);
        }
        return names.contains(end);
    }

    private boolean isInLayers(String module) {
        if (layers.isEmpty()) {
            return true;
        }
        Matcher layer = ANY_LAYER.matcher(module);
        return layer.matches() && layers.contains(layer.group(1)) && isOfLayers(module, layer.start(1));
    }

    /** Whether the word before the number is one that layers_pattern allows. */
    private boolean isOfLayers(String module, int number) {
        Set<String> words = texts(LAYERS_OF);
        String before = module.substring(0, number - 1);
        return words.isEmpty()
                || words.stream().anyMatch(word -> checked(LAYERS_OF, () -> patterns.matchesEnd(word, before)));
    }

    private boolean isText(String field) {
        return fields.node().path(field).isString()
                && !fields.node().path(field).stringValue().isEmpty();
    }

    private Set<String> texts(String field) {
        JsonNode value = fields.node().path(field);
        if (value.isString()) {
            return value.stringValue().isEmpty() ? Set.of() : Set.of(value.stringValue());
        }
        Set<String> texts = new HashSet<>();
        for (JsonNode text : elements(field, value, "a text or a list of texts")) {
            if (!text.isString()) {
                throw fields.wrong(field, "a text or a list of texts");
            }
            texts.add(text.stringValue().replaceFirst("^base_model\\.model\\.", ""));
        }
        return Set.copyOf(texts);
    }

    private Set<String> layers() {
        String allowed = "a number of a layer or a list of them";
        JsonNode value = fields.node().path(LAYERS);
        Set<String> numbers = new HashSet<>();
        for (JsonNode number : value.isNumber() ? List.of(value) : elements(LAYERS, value, allowed)) {
            if (!number.isIntegralNumber()) {
                throw fields.wrong(LAYERS, allowed);
            }
            numbers.add(number.toString());
        }
        return Set.copyOf(numbers);
    }

    private Iterable<JsonNode> elements(String field, JsonNode value, String allowed) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw fields.wrong(field, allowed);
        }
        return value;
    }

    private boolean checked(String field, BooleanSupplier match) {
        try {
            return match.getAsBoolean();
        } catch (IllegalArgumentException e) {
            throw fields.wrong(field, String.valueOf(e.getMessage()));
        }
    }
}
