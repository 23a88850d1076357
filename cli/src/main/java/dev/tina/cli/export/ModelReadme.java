package dev.tina.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README.md of what is exported, with the front matter that the hub reads. */
final class ModelReadme {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HUB_DATA = Pattern.compile("^(?:hub|hf):/?/?([\\w.-]+/[\\w.-]+).*");

    private final JsonNode job;
    private final JsonNode checkpoint;
    private final List<JsonNode> evaluations;
    private final JsonNode provenance;

    ModelReadme(JsonNode job, JsonNode checkpoint, List<JsonNode> evaluations, JsonNode provenance) {
        this.job = job;
        this.checkpoint = checkpoint;
        this.evaluations = List.copyOf(evaluations);
        this.provenance = provenance;
    }

    /** @param merged whether the weights are the base's and the adapter's together */
    String text(boolean merged) {
        List<String> lines = new ArrayList<>(frontMatter(merged));
        lines.addAll(introduction(merged));
        lines.addAll(judged());
        lines.addAll(origin());
        return String.join("\n", lines) + "\n";
    }

    private List<String> frontMatter(boolean merged) {
        List<String> lines = new ArrayList<>();
        lines.add("---");
        lines.add("base_model: " + quoted(recipe("base")));
        lines.add("library_name: " + (merged ? "transformers" : "peft"));
        lines.add("pipeline_tag: text-generation");
        Matcher data = HUB_DATA.matcher(recipe("taskSet"));
        if (data.matches()) {
            lines.add("datasets:");
            lines.add("- " + quoted(data.group(1)));
        }
        lines.addAll(List.of("metrics:", "- pass@1", "tags:", "- grpo", "- lora", "- reinforcement-learning"));
        lines.add("- tina");
        lines.add("---");
        return lines;
    }

    private List<String> introduction(boolean merged) {
        JsonNode lora = job.path("recipe").path("lora");
        String kind = merged ? "The base with the adapter merged into its weights" : "A LoRA adapter in PEFT's format";
        return List.of(
                "",
                "# " + code(recipe("base")) + " trained by GRPO",
                "",
                kind + ", policy version " + checkpoint.path("policyVersion").asInt() + " of "
                        + job.path("steps").asInt() + " planned steps.",
                "",
                "- base: " + code(recipe("base")),
                "- tasks: " + code(recipe("taskSet")),
                "- LoRA: rank " + lora.path("rank").asInt() + ", alpha "
                        + lora.path("alpha").asString(),
                "- everything else: `recipe.json`; metrics by step: `training_log.jsonl` and, for TensorBoard, `runs`",
                "");
    }

    private List<String> judged() {
        List<String> lines = new ArrayList<>();
        lines.add("## Pass@1");
        lines.add("");
        lines.add("| policy version | tasks | samples each | Pass@1 | 95 % interval |");
        lines.add("|---|---|---|---|---|");
        for (JsonNode evaluation : evaluations) {
            JsonNode passAt1 = evaluation.path("passAt1");
            if (passAt1.isObject()) {
                lines.add("| %d | %s (%d) | %d | %s | %s to %s |"
                        .formatted(
                                evaluation.path("policyVersion").asInt(),
                                code(evaluation.path("taskSet").asString()),
                                evaluation.path("tasks").asInt(),
                                evaluation.path("samplesPerTask").asInt(),
                                percent(passAt1.path("value")),
                                percent(passAt1.path("low")),
                                percent(passAt1.path("high"))));
            }
        }
        lines.add("");
        return lines;
    }

    private List<String> origin() {
        JsonNode made = provenance.path("made");
        return List.of(
                "## Provenance",
                "",
                "- job: `" + job.path("id").asString() + "`",
                "- adapter sha256: `" + checkpoint.path("sha256").asString() + "`",
                "- base sha256: " + code(provenance.path("baseSha256").asString("unknown"))
                        + revision(provenance.path("baseRevision")),
                "- tasks: " + tasks(made.path("taskSet")),
                "- held-out tasks: " + tasks(made.path("evaluationTaskSet")),
                "- recipe sha256: " + code(made.path("recipeSha256").asString("unknown")),
                "- code: version " + code(made.path("codeVersion").asString("unknown"))
                        + revision(made.path("codeRevision")));
    }

    private static String tasks(JsonNode source) {
        return source.isObject()
                ? code(source.path("name").asString()) + ", sha256 "
                        + code(source.path("sha256").asString()) + revision(source.path("revision"))
                : "none";
    }

    private static String revision(JsonNode revision) {
        return revision.isString() ? ", revision " + code(revision.asString()) : "";
    }

    private String recipe(String key) {
        return job.path("recipe").path(key).asString("unknown");
    }

    /** As YAML takes it: a JSON string is one. */
    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** Cannot leave its code span, nor its table cell. */
    private static String code(String text) {
        return "`" + text.replaceAll("[`|\\r\\n]", " ") + "`";
    }

    private static String percent(JsonNode share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share.asDouble());
    }
}
