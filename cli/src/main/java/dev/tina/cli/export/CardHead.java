package dev.tina.cli.export;

import static dev.tina.cli.export.CardText.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The front matter of a model card, of which the hub takes no name that is not one of its own. */
record CardHead(ExportedVersion version) {

    private static final Pattern HUB_DATA = Pattern.compile("^(?:hub|hf):/?/?([\\w.-]+/[\\w.-]+).*");

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("---"));
        if (version.base().hubId() != null) {
            lines.add("base_model: " + quoted(version.base().hubId()));
            lines.add("base_model_relation: " + (version.merged() ? "finetune" : "adapter"));
        }
        lines.add("library_name: " + (version.merged() ? "transformers" : "peft"));
        if (version.license() != null) {
            lines.add("license: " + quoted(version.license().name()));
        }
        lines.add("pipeline_tag: text-generation");
        List<String> data = dataSets();
        if (!data.isEmpty()) {
            lines.add("datasets:");
            data.forEach(name -> lines.add("- " + quoted(name)));
        }
        lines.addAll(List.of("tags:", "- grpo", "- lora", "- reinforcement-learning", "- tina", "---"));
        return lines;
    }

    /** Those of the hub that were learned from or judged by. */
    private List<String> dataSets() {
        return Stream.of(
                        version.recipe("taskSet"),
                        version.job()
                                .recipe()
                                .path("evaluation")
                                .path("taskSet")
                                .asString(""))
                .map(HUB_DATA::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
