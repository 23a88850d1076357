package dev.tina.gateway.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page before axe, which finds what keeps people from using it: on a desk and on a phone, light and dark. */
class AccessibilityTest extends RecordedPages {

    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.flatMap(rule =>
              rule.nodes.map(node => rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary)))""";
    private static final int[][] SIZES = {{1280, 900}, {390, 844}};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jobs",
                JOB,
                OverlayTest.BOTH,
                "/evaluations",
                EvaluationPagesTest.EVALUATION,
                "/workers",
                "/words",
                "/new",
                NewJobPageTest.AGAIN
            })
    void axeFindsNothing(String path) {
        open(path);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("#main .hint").filter(new Locator.FilterOptions().setHasText("Loading")))
                .hasCount(0);
        nothingIsFound();
    }

    @Test
    void axeFindsNothingOnThePageOfTheApiDescription() {
        openDescription();
        page.locator("#createJob summary").click();
        page.locator("#schema-JobRequest summary").click();
        nothingIsFound();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    private void nothingIsFound() {
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.evaluate(AXE);
                assertThat((List<?>) page.evaluate(VIOLATIONS))
                        .as("%s at %d px, %s", page.url(), size[0], scheme)
                        .isEmpty();
            }
        }
    }

    private static String axe() {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("axe.min.js", e);
        }
    }
}
