package dev.tina.modelfiles.adapter;

import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.file.JsonFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What an adapter_config.json says of each module: whether it is adapted, at which rank and how strongly. */
final class AdapterSettings {

    /** What PEFT takes where it is left out. */
    private static final double DEFAULT_ALPHA = 8;

    private final JsonFields fields;
    private final Optional<Integer> rank;
    private final double alpha;
    private final boolean rsLora;
    private final ModulePatterns patterns;
    private final TargetModules targets;
    private final Map<String, JsonNode> ranks;
    private final Map<String, JsonNode> alphas;

    /** Throws {@link CheckpointException} naming the field, its value and what is allowed. */
    AdapterSettings(JsonFields fields) {
        this.fields = fields;
        this.rank = fields.has("r") ? Optional.of(fields.integer("r")) : Optional.empty();
        this.alpha = fields.optionalNumber("lora_alpha").orElse(DEFAULT_ALPHA);
        this.rsLora = fields.flag("use_rslora", false);
        this.patterns = new ModulePatterns();
        this.targets = new TargetModules(fields, patterns);
        this.ranks = pattern("rank_pattern", AdapterSettings::isRank, "ranks of at least 1 by names of modules");
        this.alphas = pattern("alpha_pattern", AdapterSettings::isStrength, "numbers above 0 by names of modules");
        if (rank.filter(r -> r < 1).isPresent()) {
            throw fields.wrong("r", "at least 1");
        }
        if (fields.has("lora_alpha") && !isStrength(fields.node().path("lora_alpha"))) {
            throw fields.wrong("lora_alpha", "above 0");
        }
    }

    private static boolean isRank(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() > 0;
    }

    private static boolean isStrength(JsonNode value) {
        return value.isNumber() && value.doubleValue() > 0 && value.doubleValue() <= Float.MAX_VALUE;
    }

    /** @param module as PEFT names it */
    boolean adapts(String module) {
        return targets.hold(module);
    }

    /** Rank of a module's matrices; empty where the tensors alone say it. */
    Optional<Integer> rank(String module) {
        return first("rank_pattern", ranks, module).map(JsonNode::intValue).or(() -> rank);
    }

    /** Rank and strength of a module whose matrices have that rank. */
    LoraConfig of(String module, int rank) {
        double own = first("alpha_pattern", alphas, module)
                .map(JsonNode::doubleValue)
                .orElse(alpha);
        return new LoraConfig(rank, own, rsLora);
    }

    /** The value of the first pattern that stands for the last parts of the name, as PEFT looks it up. */
    private Optional<JsonNode> first(String field, Map<String, JsonNode> values, String module) {
        try {
            return values.entrySet().stream()
                    .filter(entry -> patterns.matchesEnd(entry.getKey(), module))
                    .map(Map.Entry::getValue)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            throw fields.wrong(field, "an object whose keys are each " + e.getMessage());
        }
    }

    private Map<String, JsonNode> pattern(String field, Predicate<JsonNode> isAllowed, String allowed) {
        JsonNode object = fields.node().path(field);
        boolean absent = object.isMissingNode() || object.isNull();
        if (!absent && !(object.isObject() && object.valueStream().allMatch(isAllowed))) {
            throw fields.wrong(field, "an object of " + allowed);
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }
}
