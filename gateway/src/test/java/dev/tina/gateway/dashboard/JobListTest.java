package dev.tina.gateway.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of jobs: what it says of those that go wrong, its filters, its order, its pages, its choice. */
class JobListTest extends RecordedPages {

    private Locator rows;

    @BeforeEach
    void severalJobs() {
        system.lists(RecordedSystem.text("jobs.json"));
        rows = page.locator("tbody tr");
    }

    @Test
    void aJobThatFailedOrDidNotHelpSaysSoInPlaceOfSuccess() {
        open("/jobs");

        assertThat(row("rank=4")).containsText("no rollout came back for step 5");
        assertThat(row("rank=4").locator(".badge")).hasText("failed");
        assertThat(row("all graders refused")).containsText("Nothing was learned: no group had a gradient");
        assertThat(row("all graders refused").locator(".badge")).hasText("done, nothing learned");
        assertThat(row("a high learning rate")).containsText("Training did not help: version 0, the base, is the best");
        assertThat(row("a high learning rate").locator(".badge")).hasText("done, not better");
        assertThat(page.locator(".badge.succeeded")).hasCount(0);
    }

    @Test
    void aRunningJobSaysHowLongItWillTake() {
        open("/jobs");

        assertThat(row("seed=5")).containsText("1 min 35 s left");
        assertThat(row("rank=4").getByText("left")).hasCount(0);
        assertThat(row("seed=5").getByRole(AriaRole.IMG))
                .hasAttribute("aria-label", "Pass@1: base 18.8 % (10.3 to 34.3), best 58.3 % (42.1 to 72.7)");
    }

    @Test
    void columnsSortAndSayWhichOfThemDoes() {
        open("/jobs");
        assertThat(rows.first()).containsText("seed=5");

        button("Reward").click();
        assertThat(rows.first()).containsText("seed=5");
        assertThat(rows.last()).containsText("all graders refused");
        button("Reward").click();
        assertThat(rows.first()).containsText("rank=4");
        assertThat(rows.last()).containsText("all graders refused");
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Reward");
        assertThat(page).hasURL(Pattern.compile(".*#/jobs\\?sort=reward&order=up$"));
    }

    @Test
    void theServiceFiltersByStateAndTagThePageByText() {
        open("/jobs");
        page.getByLabel("Find").fill("sweep graders");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("all graders refused");

        page.getByLabel("Find").fill("");
        page.waitForRequest(
                request -> request.url().contains("state=FAILED"),
                () -> page.getByLabel("State").selectOption("FAILED"));
        page.waitForRequest(
                request -> request.url().contains("state=FAILED&tag=sweep"),
                () -> page.getByLabel("Tag").selectOption("sweep"));
        assertThat(page).hasURL(Pattern.compile(".*#/jobs\\?state=FAILED&tag=sweep$"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        open("/jobs?text=nowhere");

        assertThat(page.locator(".empty")).containsText("No job is like that.");
        page.getByText("Show all jobs").click();
        assertThat(rows).hasCount(4);
        assertThat(page.getByLabel("Find")).hasValue("");
    }

    @Test
    void moreJobsAreLoadedAfterTheLastOne() {
        String one = RecordedSystem.text("jobs.json").replaceAll("(?s)^.*?(\\{\"id\".*?)(,\\{\"id\".*)$", "$1");
        String hundred = IntStream.range(0, 100)
                .mapToObj(number -> one.replace("11111111", "%08d".formatted(number)))
                .collect(Collectors.joining(","));
        system.lists("{\"data\": [" + hundred + "], \"next\": \"00000099-2222-4333-8444-555555555555\"}");
        open("/jobs");
        assertThat(page.locator(".head-line .sub")).hasText("the newest 100 loaded, 100 on the way");

        page.waitForRequest(
                request -> request.url().endsWith("limit=100&after=00000099-2222-4333-8444-555555555555"),
                () -> button("Load 100 more").click());
    }

    @Test
    void twoJobsThatAreChosenAreCompared() {
        open("/jobs");
        row("seed=5").getByRole(AriaRole.CHECKBOX).check();
        assertThat(page.locator(".tray")).containsText("1 job chosen");
        row("rank=4").getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*#" + OverlayTest.BOTH + "$"));
        assertThat(page.locator(".legend tbody tr")).hasCount(2);
    }

    @Test
    void aWordIsExplainedToThoseWhoPointAtItAndToThoseWhoUseTheKeyboard() {
        open("/jobs");
        Locator word = button("What is reward?");
        Locator meaning = page.getByRole(AriaRole.TOOLTIP);

        word.focus();
        assertThat(meaning).containsText("What a completion is worth");
        assertThat(word).hasAttribute("aria-describedby", "meaning");
        page.keyboard().press("Escape");
        assertThat(meaning).isHidden();

        button("What is Pass@1?").hover();
        assertThat(meaning).containsText("one sampled answer to a held-out task is right");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1200);
    }

    private Locator row(String name) {
        return rows.filter(new Locator.FilterOptions().setHasText(name));
    }
}
