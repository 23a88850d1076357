package dev.tina.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlTest {

    private static final String HOSTILE = "</pre><script>alert('1')</script>\" onload=\"x & y";

    @Test
    void whatAModelWroteIsShownAndNeverMarkup() {
        assertThat(Html.escape(HOSTILE))
                .isEqualTo("&lt;/pre&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x &amp; y");
    }

    @Test
    void charactersThatNoPageMayHoldBecomeVisible() {
        assertThat(Html.escape("a\u0000b\u202ec\u2066d\ud800e\uffff")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
        assertThat(Html.escape("line\n\ttab \ud83d\ude00")).isEqualTo("line\n\ttab \ud83d\ude00");
    }

    @Test
    void aPageIsWellFormedForbidsScriptsAndHoldsAllItsParts() throws Exception {
        String page = Html.page(
                HOSTILE,
                "p { width: 100%; }",
                Html.section(
                                HOSTILE,
                                Html.paragraph(HOSTILE) + Html.quote(HOSTILE, HOSTILE) + Html.figure(HOSTILE, "<svg/>"))
                        + Html.details(HOSTILE, Html.list(List.of(HOSTILE)))
                        + Html.charts(Table.of("a").add(HOSTILE).html()));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        for (String element : List.of("title", "h1", "h2", "p", "h3", "pre", "figcaption", "summary", "li", "td")) {
            assertThat(document.getElementsByTagName(element).item(0).getTextContent())
                    .as(element)
                    .isEqualTo(HOSTILE);
        }
        assertThat(page).contains("default-src 'none'", "p { width: 100%; }");
    }
}
