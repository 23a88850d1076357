package dev.tina.cli.evaluate;

import dev.tina.terminal.Html;

/** A comparison as a page that needs nothing else. */
final class ComparisonPage {

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            .wide { overflow-x: auto; }
            th, td { padding: .4rem .8rem; text-align: right; white-space: nowrap; border-bottom: 1px solid #8884; }
            th:first-child, td:first-child { text-align: left; }
            @media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }
            """;

    private ComparisonPage() {}

    static String of(ComparisonTable comparison) {
        return Html.page("Pass@1 side by side", STYLE, comparison.table().html() + Html.list(comparison.notes()));
    }
}
