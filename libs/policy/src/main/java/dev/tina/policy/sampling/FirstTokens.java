package dev.tina.policy.sampling;

import dev.tina.policy.decode.DecodeProgram;
import dev.tina.policy.decode.PromptReader;
import dev.tina.policy.decode.PromptReader.Ends;
import dev.tina.policy.decode.PromptReader.Prompt;
import java.util.ArrayList;
import java.util.List;

/** Reads the prompts of a cohort that begins, and draws the first token of each of its rows. */
final class FirstTokens {

    private final DecodeProgram program;
    private final CacheBudget budget;
    private final Cohort cohort;

    FirstTokens(DecodeProgram program, CacheBudget budget, Cohort cohort) {
        this.program = program;
        this.budget = budget;
        this.cohort = cohort;
    }

    void draw() {
        PromptReader reader = new PromptReader(program, cohort.cache(), cohort.adapter(), budget.bytesPerColumn());
        List<Prompt> prompts = cohort.prompts();
        for (Ends ends : reader.read(prompts)) {
            try (ends) {
                draw(ends);
            }
        }
        repeat(prompts);
    }

    private void draw(Ends ends) {
        List<SequenceRow> rows = new ArrayList<>();
        List<Long> from = new ArrayList<>();
        for (int i = 0; i < ends.prompts().size(); i++) {
            SampleGroup group = cohort.tiles().get(ends.prompts().get(i).row()).group();
            for (SequenceRow row : cohort.rows()) {
                if (row.group() == group) {
                    rows.add(row);
                    from.add((long) i);
                }
            }
        }
        long[] prompts = from.stream().mapToLong(Long::longValue).toArray();
        try (RowSettings settings = RowSettings.of(program.manager(), rows)) {
            Batch.accept(program.begin(ends.logits(), prompts, settings.drawing(), Batch.uniforms(rows, 1)), rows);
        }
    }

    /** A group of several tiles is read once. */
    private void repeat(List<Prompt> prompts) {
        List<Long> sources = new ArrayList<>();
        List<Long> targets = new ArrayList<>();
        for (int tile = 0; tile < cohort.tiles().size(); tile++) {
            SampleGroup group = cohort.tiles().get(tile).group();
            for (Prompt prompt : prompts) {
                if (prompt.row() != tile && cohort.tiles().get(prompt.row()).group() == group) {
                    sources.add((long) prompt.row());
                    targets.add((long) tile);
                }
            }
        }
        if (!sources.isEmpty()) {
            program.repeat(
                    cohort.cache(),
                    sources.stream().mapToLong(Long::longValue).toArray(),
                    targets.stream().mapToLong(Long::longValue).toArray(),
                    0,
                    (int) cohort.span()[4]);
        }
    }
}
