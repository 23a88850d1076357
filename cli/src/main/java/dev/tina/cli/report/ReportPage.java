package dev.tina.cli.report;

import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.terminal.Html;
import dev.tina.terminal.Table;

/** The report as one page: no script, nothing from elsewhere, and a policy that forbids both. */
final class ReportPage {

    private static final String STYLE = """
            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 16px/1.5 system-ui, sans-serif;
                   color: #1f2937; background: #fff; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
            h3 { font-size: .9rem; margin: 1rem 0 .25rem; }
            .charts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
            figure { margin: 0; padding: .75rem; border: 1px solid #e5e7eb; border-radius: .5rem; max-width: 34rem; }
            figure svg { width: 100%; height: auto; display: block; }
            figcaption { font-size: .9rem; font-weight: 600; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .875rem; overflow-wrap: normal; }
            th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #e5e7eb; vertical-align: top; }
            pre { margin: 0; padding: .6rem; background: #f3f4f6; border-radius: .4rem; font-size: .8rem;
                  white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
            details { margin: .5rem 0; } summary { cursor: pointer; }
            """;

    private ReportPage() {}

    static String of(ReportData story) {
        return Html.page(
                "Tina job " + story.job().id(),
                STYLE,
                summary(story.job())
                        + EvaluationSection.section(story)
                        + CurveSection.section(story)
                        + CheckpointSection.section(story)
                        + SampleSection.section(story)
                        + CostSection.section(story.job().cost())
                        + recipe(story.job())
                        + provenance(story));
    }

    private static String summary(JobAnswer job) {
        return Html.paragraph("%s after step %d of %d; base %s, tasks %s, made %s."
                .formatted(
                        job.state(),
                        job.step(),
                        job.steps(),
                        job.recipe().path("base").asString(),
                        job.recipe().path("taskSet").asString(),
                        job.createdAt()));
    }

    private static String recipe(JobAnswer job) {
        Table table = Table.of("key", "value");
        NestedRows.add(table, job.recipe());
        return Html.section("Recipe", Html.details("All keys", table.html()));
    }

    private static String provenance(ReportData story) {
        Table table = Table.of("what", "value");
        NestedRows.add(table, story.provenance());
        table.add("id", story.job().id());
        if (story.job().recipeName() != null) {
            table.add("recipe", story.job().recipeName());
        }
        return Html.section("Provenance", table.html());
    }
}
