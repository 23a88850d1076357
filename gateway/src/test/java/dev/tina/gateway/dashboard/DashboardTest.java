package dev.tina.gateway.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in the browser that is installed, before answers that were recorded. */
class DashboardTest extends RecordedPages {

    @Test
    void jobsAreListedWithTheirStateAndTheirLastPassAt1() {
        page.navigate(root());

        assertThat(page).hasURL(Pattern.compile(".*/dashboard/#/jobs$"));
        Locator row = page.locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("tina-tiny");
        assertThat(row).containsText("running");
        assertThat(row).containsText("6 / 8");
        assertThat(row).containsText(Pattern.compile("\\d+\\.\\d % \\(\\d+\\.\\d to \\d+\\.\\d\\)"));
        row.getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile(".*" + RecordedSystem.JOB + "$"));
    }

    @Test
    void aCurveGrowsAsStepsComeAndGoesOnAfterTheLastEventSeenWhenTheConnectionBreaks() {
        open(JOB);
        Locator reward =
                page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^Reward by step")));
        assertThat(reward).hasAttribute("aria-label", Pattern.compile(".* at 1, .* at 3$"));

        system.goOn();

        assertThat(reward).hasAttribute("aria-label", Pattern.compile(".* at 1, .* at 6$"));
        assertThat(system.resumedAfter().getFirst()).isEqualTo(system.eventIds().get(RecordedSystem.HALF - 1));
        assertThat(page.locator("figure.plot"))
                .containsText(
                        new String[] {"Reward", "Accuracy", "Format", "Length", "Tokens/s", "Staleness", "Pass@1"});
        page.getByText("The last steps as a table").click();
        assertThat(page.locator("table", new Page.LocatorOptions().setHasText("Staleness"))
                        .locator("tbody tr"))
                .hasCount(6);
    }

    @Test
    void aRunningJobIsPausedAndSaysWhenThatHappens() {
        open(JOB);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause"))
                .click();

        assertThat(page.locator(".badge")).hasText("pausing after this step");
        assertThat(system.asked()).containsExactly("/api/v1/jobs/" + RecordedSystem.JOB + "/pause {}");
        assertThat(page.locator("#said")).hasText("The job is pausing after this step.");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resume")))
                .isVisible();
    }

    @Test
    void aJobIsCancelledOnlyByWhoIsSure() {
        open(JOB);
        Locator cancel = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel").setExact(true));
        cancel.click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back"))
                .click();
        assertThat(system.asked()).isEmpty();

        cancel.click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel the job"))
                .click();
        page.waitForCondition(() -> !system.asked().isEmpty());
        assertThat(system.asked()).containsExactly("/api/v1/jobs/" + RecordedSystem.JOB + "/cancel {}");
    }

    @Test
    void theAnswerOfACompletionIsMarkedAndHostileTextIsShownAsText() {
        open(JOB);
        page.locator("details.group summary").first().click();

        Locator completions = page.locator(".completion");
        assertThat(completions.first().locator("mark")).hasText("\\boxed{9}");
        Locator hostile = completions.nth(1).locator("pre");
        assertThat(hostile).hasText("<img src=x onerror=\"window.harm=1\"><script>window.harm=1</script> \\boxed{7}");
        assertThat(hostile.locator("mark")).hasText("\\boxed{7}");
        assertThat(hostile.locator("img, script")).hasCount(0);
        assertThat(page.evaluate("window.harm")).isNull();
        assertThat(completions.nth(1)).containsText("✗ wrong");
        assertThat(completions.nth(2)).containsText("cut off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jobs",
                JOB,
                "/evaluations",
                EvaluationPagesTest.EVALUATION,
                "/workers",
                "/new",
                NewJobPageTest.AGAIN
            })
    void aPhoneNeedsNoScrollingSideways(String path) {
        page.setViewportSize(360, 740);
        open(path);
        page.waitForLoadState();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("#main .hint").filter(new Locator.FilterOptions().setHasText("Loading")))
                .hasCount(0);
        if (path.equals(JOB)) {
            page.locator("details.group summary").first().click();
            assertThat(page.locator(".completion").first()).isVisible();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void whoIsRefusedIsAskedForAKeyWhichIsKeptUntilItIsForgotten() {
        page.route(url -> url.contains("/api/v1/"), DashboardTest::answerThoseWithTheRightKey);
        open("/jobs");
        Locator key = page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true));
        key.fill("tina_wrong");
        key.press("Enter");
        assertThat(page.locator("#key-why")).hasText("The gateway does not accept this key.");
        key.fill("tina_right");
        key.press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);

        open(JOB);
        assertThat(page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^Reward by step"))))
                .isVisible();
        page.reload();
        assertThat(page.locator("h1")).hasText("seed=5 steps=8");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget key"))
                .click();
        assertThat(page.locator("#key-dialog")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Not now"))
                .click();
        assertThat(page.locator("#trouble")).hasText("a key is needed");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enter key")))
                .isVisible();
        assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
    }

    @Test
    void workersAreShownWithTheirRates() {
        open("/workers");
        Locator sampler = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("rollouts"));
        assertThat(sampler.locator("[data-head='Tokens/s']")).hasText(Pattern.compile("[1-9][\\d,]*"));
    }

    @Test
    void theFootLeadsToTheRequestsWhereEachNamesWhatItTakesAndAnswers() {
        openDescription();
        page.locator("nav")
                .getByText("create job", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page).hasURL(root() + "docs/#createJob");
        Locator operation = page.locator("#createJob");
        assertThat(operation.getByText("The body is too large")).isVisible();
        operation
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("JobRequest"))
                .click();
        assertThat(page.locator("#schema-JobRequest dt").filter(new Locator.FilterOptions().setHasText("overrides")))
                .isVisible();
    }

    /** As a gateway that asks for keys does. */
    private static void answerThoseWithTheRightKey(Route route) {
        if ("Bearer tina_right".equals(route.request().headers().get("authorization"))) {
            route.resume();
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(401)
                    .setContentType("application/problem+json")
                    .setBody("{\"status\": 401, \"detail\": \"a key is needed\"}"));
        }
    }
}
