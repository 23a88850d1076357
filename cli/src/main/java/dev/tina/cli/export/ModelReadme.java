package dev.tina.cli.export;

import static dev.tina.cli.export.CardText.code;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.text.Percent;
import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The README.md of what is exported: a model card as the hub reads it. */
record ModelReadme(ExportedVersion version) {

    String text(List<EvaluationAnswer> evaluations) {
        List<String> lines = new ArrayList<>(new CardHead(version).lines());
        lines.addAll(introduction());
        lines.addAll(judged(evaluations));
        lines.addAll(new CardPrompt(version).lines());
        lines.addAll(new CardUsage(version).lines());
        lines.addAll(provenanceSection());
        return String.join("\n", lines) + "\n";
    }

    private List<String> introduction() {
        JsonNode lora = version.job().recipe().path("lora");
        String kind = version.merged()
                ? "The base with the adapter merged into its weights"
                : "A LoRA adapter in PEFT's format";
        List<String> lines = new ArrayList<>(List.of("", "# " + code(version.recipe("base")) + " trained by GRPO", ""));
        version.warning().ifPresent(warning -> lines.addAll(List.of("**" + warning + "**", "")));
        lines.addAll(List.of(
                kind + ", policy version " + version.checkpoint().policyVersion() + " of "
                        + version.job().steps() + " planned steps.",
                "",
                "- base: " + code(version.base().name())
                        + (version.base().hubId() == null ? ", a folder of the machine that trained it" : ""),
                "- tasks: " + code(version.recipe("taskSet")),
                "- LoRA: rank " + lora.path("rank").asInt() + ", alpha "
                        + lora.path("alpha").asString()
                        + (lora.path("rsLora").asBoolean(false) ? ", scaled by alpha / sqrt(rank)" : ""),
                "- everything else: `recipe.json`; metrics by step: `training_log.jsonl` and, for TensorBoard, `runs`",
                ""));
        return lines;
    }

    private List<String> judged(List<EvaluationAnswer> evaluations) {
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
        for (String field : List.of("outcome", "heldOut")) {
            String sentence = version.document().path(field).path("sentence").asString("");
            if (!sentence.isEmpty()) {
                lines.addAll(List.of(CardText.sentence(sentence), ""));
            }
        }
        lines.addAll(table.markdown());
        lines.add("");
        return lines;
    }

    private List<String> provenanceSection() {
        JsonNode provenance = version.provenance();
        JsonNode made = provenance.path("made");
        return List.of(
                "## Provenance",
                "",
                "- job: `" + version.job().id() + "`",
                "- adapter sha256: `" + version.checkpoint().sha256() + "`",
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
}
