package dev.tina.cli.export;

import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.text.Percent;
import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README.md of what is exported, with the front matter that the hub reads. */
final class ModelReadme {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HUB_DATA = Pattern.compile("^(?:hub|hf):/?/?([\\w.-]+/[\\w.-]+).*");

    private final JobAnswer job;
    private final CheckpointAnswer checkpoint;
    private final JsonNode provenance;

    ModelReadme(JobAnswer job, CheckpointAnswer checkpoint, JsonNode provenance) {
        this.job = job;
        this.checkpoint = checkpoint;
        this.provenance = provenance;
    }

    /** @param merged whether the weights are the base's and the adapter's together */
    String text(List<EvaluationAnswer> evaluations, boolean merged) {
        List<String> lines = new ArrayList<>(frontMatter(merged));
        lines.addAll(introduction(merged));
        lines.addAll(judged(evaluations));
        lines.addAll(provenanceSection());
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
        JsonNode lora = job.recipe().path("lora");
        String kind = merged ? "The base with the adapter merged into its weights" : "A LoRA adapter in PEFT's format";
        return List.of(
                "",
                "# " + code(recipe("base")) + " trained by GRPO",
                "",
                kind + ", policy version " + checkpoint.policyVersion() + " of " + job.steps() + " planned steps.",
                "",
                "- base: " + code(recipe("base")),
                "- tasks: " + code(recipe("taskSet")),
                "- LoRA: rank " + lora.path("rank").asInt() + ", alpha "
                        + lora.path("alpha").asString(),
                "- everything else: `recipe.json`; metrics by step: `training_log.jsonl` and, for TensorBoard, `runs`",
                "");
    }

    private static List<String> judged(List<EvaluationAnswer> evaluations) {
        Table table = Table.of("policy version", "tasks", "samples each", "Pass@1", "95 % interval");
        for (EvaluationAnswer evaluation : evaluations) {
            EstimatedShare passAt1 = evaluation.passAt1();
            if (passAt1 != null) {
                table.add(
                        Integer.toString(evaluation.policyVersion()),
                        code(String.valueOf(evaluation.taskSet())) + " (" + evaluation.tasks() + ")",
                        Integer.toString(evaluation.samplesPerTask()),
                        Percent.of(passAt1.value()),
                        Percent.of(passAt1.low()) + " to " + Percent.of(passAt1.high()));
            }
        }
        List<String> lines = new ArrayList<>(List.of("## Pass@1", ""));
        lines.addAll(table.markdown());
        lines.add("");
        return lines;
    }

    private List<String> provenanceSection() {
        JsonNode made = provenance.path("made");
        return List.of(
                "## Provenance",
                "",
                "- job: `" + job.id() + "`",
                "- adapter sha256: `" + checkpoint.sha256() + "`",
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
        return job.recipe().path(key).asString("unknown");
    }

    /** As YAML takes it: a JSON string is one. */
    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** Cannot leave its code span, nor its table cell. */
    private static String code(String text) {
        return "`" + text.replaceAll("[`|\\r\\n]", " ") + "`";
    }
}
