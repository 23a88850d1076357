package dev.tina.gateway.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form of a new job, and of one done again with changes. */
class NewJobPageTest extends RecordedPages {

    private static final Pattern ITS_PAGE = Pattern.compile(".*" + RecordedSystem.JOB + "$");

    @Test
    void onlyWhatDiffersFromTheRecipeIsSentAndARefusalStandsBesideItsField() {
        open("/new");
        Locator steps = page.locator("#key-steps");
        assertThat(steps).hasValue("40");
        steps.fill("-1");
        page.getByLabel("More keys, as JSON").fill("{\"lora\": {\"rank\": 8}}");
        button("Create the job").click();
        assertThat(page.locator("#wrong-key-steps")).hasText("steps must be at least 1, was -1");
        assertThat(steps).isFocused();
        assertThat(steps).hasAttribute("aria-describedby", "wrong-key-steps");

        steps.fill("8");
        button("Create the job").click();
        assertThat(page).hasURL(ITS_PAGE);
        assertThat(system.asked().getLast())
                .isEqualTo("/api/v1/jobs {\"recipe\":\"tina-tiny\",\"overrides\":{\"lora\":{\"rank\":8},\"steps\":8}}");
    }

    @Test
    void rewardsAreChosenFromThoseThereAreWithWeightsAndParameters() {
        open("/new");
        page.locator("#reward-0-weight").fill("3");
        button("Remove format").click();
        button("Add a reward").click();
        page.locator("#reward-1-name").selectOption("soft_overlong");
        assertThat(page.locator(".reward-rows li").nth(1)).containsText("0 up to L - c tokens");
        page.locator(".reward-rows li").nth(1).getByText("Parameters").click();
        assertThat(page.locator("#reward-1-cache")).hasAttribute("placeholder", "a fifth of maxLength");
        page.locator("#reward-1-cache").fill("12");
        page.locator("#new-name").fill("short thoughts");
        page.locator("#new-tags").fill("paper, short");
        button("Create the job").click();

        assertThat(page).hasURL(ITS_PAGE);
        assertThat(system.asked().getLast()).isEqualTo("""
            /api/v1/jobs {"recipe":"tina-tiny","overrides":{"rewards":[\
            {"name":"accuracy","weight":3,"parameters":null},\
            {"name":"soft_overlong","weight":1,"parameters":{"cache":12}}]},\
            "name":"short thoughts","tags":["paper","short"]}\
            """);
    }

    @Test
    void thePlanIsShownBeforeAnythingIsMadeAndSaysWhenTheFormHasChangedSince() {
        open("/new");
        page.locator("#key-steps").fill("8");
        button("Show the plan").click();
        Locator plan = page.locator(".plan");
        assertThat(plan).containsText("1,024 completions in all, from 4,096 tasks");
        assertThat(plan).containsText("About 1 min 14 s of device time: from the pace of 3 jobs");
        assertThat(plan).containsText("256 held-out tasks, 3 of which are training tasks too");
        assertThat(plan.locator("pre").nth(2)).hasText("<user><b>3</b> + 4?</user>");
        assertThat(plan.locator(".waits")).isHidden();
        assertThat(system.asked())
                .containsExactly("/api/v1/jobs/plan {\"recipe\":\"tina-tiny\",\"overrides\":{\"steps\":8}}");

        page.locator("#key-seed").fill("2");
        assertThat(plan.locator(".waits")).isVisible();
    }

    @Test
    void aJobIsDoneAgainWithItsOwnDifferencesAndThoseOfTheForm() {
        open("/new/" + RecordedSystem.JOB);
        Locator seed = page.locator(".field", new Page.LocatorOptions().setHas(page.locator("#key-seed")));
        assertThat(seed.locator(".differs")).hasText("recipe: 1");
        page.locator("#key-seed").fill("6");
        assertThat(seed.locator(".differs span")).hasText(new String[] {"that job: 5", "recipe: 1"});
        button("Create the job").click();

        assertThat(page).hasURL(ITS_PAGE);
        assertThat(system.asked().getLast()).isEqualTo("""
            /api/v1/jobs {"recipe":"tina-tiny","overrides":{"seed":6,"steps":8,"promptsPerStep":8,\
            "evaluation":{"everySteps":3,"taskCount":24,"samplesPerTask":2}}}\
            """);
    }

    @Test
    void aDataFileOfTheUsersBecomesTheTaskSet() {
        open("/new");
        page.getByLabel("Or a data file of mine")
                .setInputFiles(new FilePayload(
                        "problems.jsonl", "application/json", "{\"problem\": \"1+1?\"}".getBytes(UTF_8)));

        assertThat(page.locator("#key-taskSet")).hasValue("dataset:33333333-4444-4555-8666-777777777777");
        assertThat(page.getByText("problems.jsonl: 320 tasks")).isVisible();
        assertThat(system.asked()).containsExactly("/api/v1/datasets {\"problem\": \"1+1?\"}");
    }

    @Test
    void whereTheSystemTakesNoFilesNoneIsAskedFor() {
        page.route(
                url -> url.contains("/api/v1/datasets"),
                route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}")));
        open("/new");
        assertThat(page.locator("#key-steps")).hasValue("40");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("#data-file")).isHidden();
    }
}
