package dev.tina.gateway.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Evaluations are started, followed, read and compared. */
class EvaluationPagesTest extends RecordedPages {

    private static final String ID = "22222222-3333-4444-8555-666666666666";

    @Test
    void aVersionOfAJobIsJudgedOnABenchmark() {
        open(JOB);
        page.getByText("Evaluate a version").click();
        page.locator("#judge-policyVersion").selectOption("3");
        page.locator("#judge-benchmark").selectOption("gsm8k");
        assertThat(page.locator("#judge-taskSet")).isHidden();
        page.locator("#judge-limit").fill("200");
        button("Start the evaluation").click();

        assertThat(page).hasURL(Pattern.compile(".*#/evaluations/" + ID + "$"));
        assertThat(system.asked())
                .containsExactly("/api/v1/evaluations {\"adapter\":{\"jobId\":\"" + RecordedSystem.JOB
                        + "\",\"policyVersion\":3},\"benchmark\":\"gsm8k\",\"limit\":200}");
    }

    @Test
    void itsWrongAnswersComeFirstWithTheAnswerMarkedAndHostileTextIsText() {
        open("/evaluations/" + ID);
        assertThat(page.locator("h1")).hasText("gsm8k");
        assertThat(page.locator(".tile").first()).containsText("21.4 %95 % interval: 19.3 to 23.7");
        assertThat(page.locator("#verdict")).hasValue("WRONG");
        Locator samples = page.locator(".completion");
        assertThat(samples).hasCount(2);
        assertThat(samples.first()).containsText("✗ wrong");
        assertThat(samples.first().locator("mark")).hasText("\\boxed{4}");
        assertThat(samples.nth(1)).containsText("read no answer");
        assertThat(samples.nth(1).locator("img, script")).hasCount(0);
        assertThat(page.evaluate("window.harm")).isNull();
    }

    @Test
    void twoAreComparedOnTheProblemsTheyHaveInCommon() {
        open("/evaluations");
        assertThat(page.locator("tbody tr")).hasCount(4);
        page.locator("tbody a").first().click();
        page.locator("#other").selectOption(new SelectOption().setIndex(1));

        assertThat(page.getByText("+3.1 points (-0.2 to +6.4)")).isVisible();
        assertThat(page.getByText("This may well be chance (p = 0.061).")).isVisible();
    }

    @Test
    void oneThatRunsShowsHowFarItIsAndCanBeEnded() {
        page.route(
                url -> url.endsWith("/evaluations/" + ID),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                            {"id": "%s", "model": "mine", "taskSet": "gsm8k", "policyVersion": 0, "state": "RUNNING",
                             "samplesPerTask": 1, "seeds": [1], "createdAt": "2026-11-21T16:14:19Z"}\
                            """.formatted(ID))));
        page.route(
                url -> url.endsWith("/progress"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"groups\": 1319, \"scored\": 660}")));
        open("/evaluations/" + ID);
        assertThat(page.locator(".badge")).hasText("running");
        assertThat(page.locator(".progress")).hasText("660 / 1,319");
        button("Cancel").click();
        page.waitForCondition(() -> !system.asked().isEmpty());
        assertThat(system.asked()).containsExactly("/api/v1/evaluations/" + ID + "/cancel {}");
    }
}
