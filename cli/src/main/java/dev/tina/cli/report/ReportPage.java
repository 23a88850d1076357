package dev.tina.cli.report;

import dev.tina.cli.text.Html;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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
        String name = "Tina job " + story.job().path("id").asString();
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <title>""" + Html.escape(name) + "</title>\n<style>\n" + STYLE + "</style></head><body>\n<h1>"
                + Html.escape(name) + "</h1>\n" + summary(story) + EvaluationSection.section(story)
                + CurveSection.section(story)
                + EvaluationSection.checkpoints(story) + SampleSection.section(story) + CostSection.section(story)
                + recipe(story)
                + origin(story)
                + "</body></html>\n";
    }

    private static String summary(ReportData story) {
        JsonNode job = story.job();
        JsonNode recipe = job.path("recipe");
        return Html.paragraph("%s after step %s of %s; base %s, tasks %s, made %s."
                .formatted(
                        job.path("state").asString(),
                        job.path("step").asString(),
                        job.path("steps").asString(),
                        recipe.path("base").asString(),
                        recipe.path("taskSet").asString(),
                        job.path("createdAt").asString()));
    }

    private static String recipe(ReportData story) {
        String table = Html.table(NestedRows.rows(story.job().path("recipe")), "key", "value");
        return Html.section("Recipe", "<details><summary>All keys</summary>" + table + "</details>\n");
    }

    private static String origin(ReportData story) {
        StringBuilder rows = new StringBuilder(NestedRows.rows(story.provenance()));
        for (Map.Entry<String, JsonNode> field : story.job().properties()) {
            if (field.getKey().equals("preset") || field.getKey().equals("id")) {
                rows.append(Html.row(field.getKey(), field.getValue().asString()));
            }
        }
        return Html.section("Provenance", Html.table(rows.toString(), "what", "value"));
    }
}
