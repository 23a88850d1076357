package dev.tina.cli.text;

/** Text made harmless: completions are written by a model, and a page must show them, never obey them. */
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

    /** A table row of cells that are shown as they are. */
    public static String row(String... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append("<td>").append(escape(cell)).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }

    /** A table with a head; what does not fit is scrolled sideways. */
    public static String table(String rows, String... heads) {
        StringBuilder table = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
        for (String head : heads) {
            table.append("<th>").append(escape(head)).append("</th>");
        }
        return table.append("</tr></thead><tbody>\n")
                .append(rows)
                .append("</tbody></table></div>\n")
                .toString();
    }

    /** A part of the page. */
    public static String section(String title, String body) {
        return "<section><h2>" + escape(title) + "</h2>\n" + body + "</section>\n";
    }

    /** A sentence. */
    public static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>\n";
    }
}
