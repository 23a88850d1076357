package dev.tina.terminal;

import java.util.List;

/** Writes HTML that shows any text and obeys none: completions are written by a model. */
public final class Html {

    private Html() {}

    /** As the content of an element or a quoted attribute; characters that no page may hold become visible ones. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isShown(character) ? character : 0xfffd);
        }
    }

    private static boolean isShown(int character) {
        boolean layout = character == '\n' || character == '\t';
        boolean override = (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
        boolean lone = (character >= 0xd800 && character <= 0xdfff) || (character & 0xfffe) == 0xfffe;
        return layout || !(Character.isISOControl(character) || override || lone);
    }

    /**
     * A whole page that needs nothing else and may fetch nothing; it is well-formed XML too.
     *
     * @param style its style sheet
     * @param body as HTML
     */
    public static String page(String title, String style, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <title>%1$s</title>
                <style>
                %2$s</style></head><body>
                <h1>%1$s</h1>
                %3$s</body></html>
                """.formatted(escape(title), style, body);
    }

    /** A part of a page; {@code body} is HTML. */
    public static String section(String title, String body) {
        return "<section><h2>" + escape(title) + "</h2>\n" + body + "</section>\n";
    }

    /** A sentence. */
    public static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>\n";
    }

    /** What is shown when its summary is opened; {@code body} is HTML. */
    public static String details(String summary, String body) {
        return "<details><summary>" + escape(summary) + "</summary>\n" + body + "</details>\n";
    }

    /** Text as it is written, line by line, under a small heading. */
    public static String quote(String heading, String text) {
        return "<h3>" + escape(heading) + "</h3><pre>" + escape(text) + "</pre>\n";
    }

    /** A drawing with its title; {@code svg} is SVG. */
    public static String figure(String title, String svg) {
        return "<figure><figcaption>" + escape(title) + "</figcaption>" + svg + "</figure>\n";
    }

    /** Elements side by side as far as there is room; {@code body} is HTML. */
    public static String charts(String body) {
        return "<div class=\"charts\">" + body + "</div>\n";
    }

    /** An unordered list of sentences. */
    public static String list(List<String> items) {
        StringBuilder list = new StringBuilder("<ul>\n");
        items.forEach(item -> list.append("<li>").append(escape(item)).append("</li>\n"));
        return list.append("</ul>\n").toString();
    }
}
