package dev.tina.cli.evaluate;

import java.util.List;
import java.util.stream.Collectors;

/** A comparison as a page that needs nothing else. */
final class ComparisonPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Pass@1 side by side</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            .wide { overflow-x: auto; }
            th, td { padding: .4rem .8rem; text-align: right; white-space: nowrap; border-bottom: 1px solid #8884; }
            th:first-child, td:first-child { text-align: left; }
            @media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }
            </style>
            </head>
            <body>
            <h1>Pass@1 side by side</h1>
            <div class="wide"><table>
            <thead>{head}</thead>
            <tbody>
            {rows}
            </tbody>
            </table></div>
            <ul>
            {notes}
            </ul>
            </body>
            </html>
            """;

    private ComparisonPage() {}

    static String of(ComparisonTable table) {
        String rows =
                table.rows().stream().map(row -> cells(table.texts(row), "td")).collect(Collectors.joining("\n"));
        String notes = table.notes().stream()
                .map(note -> "<li>" + escaped(note) + "</li>")
                .collect(Collectors.joining("\n"));
        return PAGE.replace("{head}", cells(table.head(), "th"))
                .replace("{rows}", rows)
                .replace("{notes}", notes);
    }

    private static String cells(List<String> texts, String kind) {
        return texts.stream()
                .map(text -> "<" + kind + ">" + escaped(text) + "</" + kind + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
