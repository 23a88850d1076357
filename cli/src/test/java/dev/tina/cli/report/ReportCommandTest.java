package dev.tina.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.cli.client.JobFixture;
import dev.tina.cli.client.ScriptedGateway;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

class ReportCommandTest {

    @TempDir
    Path folder;

    @Test
    void pageShowsTheJobAndObeysNothingThatAModelWrote() throws Exception {
        String page = report();
        Document document = parse(page);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
        assertThat(texts(document, "pre")).contains("</pre><script>alert(1)</script>\ufffd\ufffd<img src='http://x/'>");
        assertThat(page).doesNotContain("<script").doesNotContain("\u202e").doesNotContain("\u0000");
        assertThat(texts(document, "h2"))
                .contains("Pass@1", "Curves", "Checkpoints", "Samples", "Cost", "Recipe", "Provenance");
        assertThat(texts(document, "td")).contains("62.5 % (50.0 to 87.5)", "models/<small>", "best ");
        assertThat(texts(document, "td"))
                .contains(
                        "baseSha256", "made.taskSet.sha256", "d".repeat(64), "made.taskSet.revision", "c0ffee", "1.2");
        assertThat(texts(document, "h3"))
                .contains("completion 1: reward 1.50, accuracy 1.00, http absent (no <answer>), 9 tokens");
        assertThat(texts(document, "p")).contains("Phase transition at step 1");
    }

    @Test
    void whatCameOfTheJobIsSaidInItsOwnWordsAndWhatKeptItFromLearningToo() throws Exception {
        assertThat(texts(parse(report()), "li"))
                .contains(
                        "TRAINING DID NOT HELP: version 0 is the best of 2 judged.",
                        "8 held-out tasks; none is a training task.",
                        "groups without a gradient 75.0 %, completions cut off 12.5 %, rewards absent 50.0 %",
                        "  http, 2 times: no <answer>");
    }

    @Test
    void costIsToldByRoleAndAnUnknownOneIsNeverZero() throws Exception {
        Document document = parse(report());
        assertThat(texts(document, "td"))
                .containsSubsequence("rollout", "l40s", "3600.0", "0.0", "1.0000")
                .containsSubsequence("learning", "cpu", "2.5", "0.0", "unknown: no price for cpu")
                .containsSubsequence("altogether", "unknown: no price for cpu");
    }

    @Test
    void chartsAreDrawnIntoThePageAndNothingIsFetchedFromElsewhere() throws Exception {
        Document document = parse(report());
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(3);
        assertThat(texts(document, "figcaption"))
                .contains("held-out Pass@1 with 95 % intervals", "reward", "rewards/format/mean");
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getAttribute("src")).isEmpty();
            assertThat(element.getAttribute("href")).doesNotContain(":");
            assertThat(element.getAttribute("style")).doesNotContain("url(");
        }
    }

    private String report() throws Exception {
        Path file = folder.resolve("report.html");
        try (ScriptedGateway gateway = JobFixture.gateway(folder, folder, "a".repeat(64))) {
            CommandLine line = Tina.commandLine().setOut(new PrintWriter(new StringWriter()));
            String address = gateway.address().toString();
            assertThat(line.execute("report", JobFixture.ID, "--output", file.toString(), "--gateway", address))
                    .isZero();
        }
        return Files.readString(file);
    }

    /** The page is well-formed XML too, so that a strict parser decides what is markup. */
    private static Document parse(String page) throws Exception {
        Path file = Files.createTempFile("report", ".xml");
        try {
            Files.writeString(file, page);
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } finally {
            Files.delete(file);
        }
    }

    private static String texts(Document document, String tag) {
        StringBuilder texts = new StringBuilder();
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.append(elements.item(i).getTextContent()).append('\n');
        }
        return texts.toString();
    }
}
