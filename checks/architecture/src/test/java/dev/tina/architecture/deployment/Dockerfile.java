package dev.tina.architecture.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Dockerfile, stage by stage. */
final class Dockerfile {

    private static final Pattern FROM = Pattern.compile("(\\S+) AS (\\S+)");
    private static final Pattern VARIABLE = Pattern.compile("(?:^|\\s)([A-Z][A-Z0-9_]*)=(\"[^\"]*\"|\\S*)");

    /**
     * One stage.
     *
     * @param base an image, or another stage
     */
    record Stage(String name, String base, List<Instruction> instructions) {

        List<String> all(String keyword) {
            return instructions.stream()
                    .filter(instruction -> instruction.keyword().equals(keyword))
                    .map(Instruction::rest)
                    .toList();
        }

        @Nullable
        String last(String keyword) {
            List<String> all = all(keyword);
            return all.isEmpty() ? null : all.getLast();
        }
    }

    record Instruction(String keyword, String rest) {}

    final Map<String, String> arguments = new LinkedHashMap<>();
    final Map<String, Stage> stages = new LinkedHashMap<>();

    Dockerfile(String text) {
        List<Instruction> open = new ArrayList<>();
        for (Instruction instruction : instructions(text)) {
            if (instruction.keyword().equals("FROM")) {
                Matcher from = FROM.matcher(instruction.rest());
                if (!from.matches()) {
                    throw new IllegalArgumentException("a stage without a name: FROM " + instruction.rest());
                }
                open = new ArrayList<>();
                stages.put(from.group(2), new Stage(from.group(2), from.group(1), open));
            } else if (stages.isEmpty()) {
                String[] argument = instruction.rest().split("=", 2);
                arguments.put(argument[0], argument.length > 1 ? argument[1] : "");
            } else {
                open.add(instruction);
            }
        }
    }

    private static List<Instruction> instructions(String text) {
        String code = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .reduce("", (before, line) -> before + line + "\n");
        return code.replaceAll("\\\\\n\\s*", " ")
                .lines()
                .map(line -> line.split("\\s+", 2))
                .map(parts -> new Instruction(parts[0], parts[1].strip()))
                .toList();
    }

    /** The stage and those under it, itself first. */
    List<Stage> lineage(String name) {
        var line = new ArrayList<Stage>();
        for (Stage stage = stages.get(name); stage != null; stage = stages.get(stage.base())) {
            line.add(stage);
        }
        return line;
    }

    /** The nearest instruction of its kind, in the stage or under it. */
    String inherited(String stage, String keyword) {
        for (Stage candidate : lineage(stage)) {
            String found = candidate.last(keyword);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    /** The image's variables, the nearest value of each. */
    Map<String, String> variables(String stage) {
        var variables = new LinkedHashMap<String, String>();
        for (Stage candidate : lineage(stage)) {
            for (String line : candidate.all("ENV")) {
                Matcher variable = VARIABLE.matcher(line);
                while (variable.find()) {
                    variables.putIfAbsent(variable.group(1), variable.group(2));
                }
            }
        }
        return variables;
    }
}
