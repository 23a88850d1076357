package dev.tina.gateway.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a job's page says of its name, of what came of it, and how its adapter is taken away. */
class JobPageTest extends RecordedPages {

    @Test
    void itSaysWhatTheServiceSaysAndTheHeadlineIsOfTheJobsOwnTasks() {
        open(JOB);
        assertThat(page.locator("h1")).hasText("seed=5 steps=8");
        assertThat(page.locator(".outcome")).hasText("Step 6 of 8; version 6 is the best so far.");
        assertThat(page.locator(".step-time"))
                .hasText("Sampling takes 71 % of a step: more rollout workers would help; learning 22 %.");
        assertThat(page.locator(".came")).containsText("24 held-out tasks; none has the id");
        Locator passAt1 = page.locator(".tile").first();
        assertThat(passAt1).containsText(Pattern.compile("18\\.8 %.*58\\.3 %"));
        assertThat(passAt1).containsText("tiny/heldout, best version 6");
        assertThat(page.locator(".tiles")).containsText("about 1 min 35 s left");
        assertThat(page.locator(".signs")).isHidden();
        assertThat(page.locator(".head .sub").first()).containsText(Pattern.compile("2026, .*(UTC|GMT)"));
    }

    @Test
    void evaluationsOnOtherTasksStandApart() {
        open(JOB);
        Locator others = page.locator(".wide", new Page.LocatorOptions().setHasText("On other tasks"));
        assertThat(others.locator("tbody tr")).hasCount(1);
        assertThat(others).containsText("gsm8k, 1319 × 1");
        assertThat(page.getByRole(
                        AriaRole.IMG,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Pass@1 on held-out tasks by policy version"))))
                .hasAttribute("aria-label", Pattern.compile(".*58\\.3 % at 6.*"));
    }

    @Test
    void aFailedJobThatLearnedNothingTellsOfItsAbsentRewardsAndHasNoPhraseOfSuccess() {
        system.jobWith("\"state\":\"RUNNING\"", "\"state\":\"FAILED\"");
        system.jobWith("\"failure\":null", "\"failure\":\"group 7 was never scored\"");
        system.jobWith("\"kind\":\"RUNNING\"", "\"kind\":\"NOTHING_LEARNED\"");
        system.jobWith("Step 6 of 8; version 6 is the best so far.", "Nothing was learned.");
        system.jobWith("\"withoutGradient\":0.1875,\"truncated\":0.03125", "\"withoutGradient\":1,\"truncated\":0.42");
        system.jobWith(
                "\"absentRewards\":0.0,\"absentReasons\":[]",
                "\"absentRewards\":1,\"absentReasons\":[{\"reward\":\"http\",\"reason\":\"<b>refused</b>\",\"count\":384}]");
        open(JOB);

        assertThat(page.locator(".badge")).hasText("failed");
        assertThat(page.locator(".why").first()).hasText("group 7 was never scored");
        assertThat(page.locator(".outcome")).hasClass(Pattern.compile("poor"));
        assertThat(page.locator(".outcome")).hasText("Nothing was learned.");
        Locator signs = page.locator(".signs");
        assertThat(signs).containsText("100.0 % of 48 groups had no gradient");
        assertThat(signs).containsText("42.0 % of the completions were cut off");
        assertThat(signs).containsText("http 384 times: <b>refused</b>");
        assertThat(page.locator(".head .good, .head .succeeded")).hasCount(0);
    }

    @Test
    void aJobGetsAnotherNameAndOnlyWhatChangedIsSent() {
        open(JOB);
        button("Rename").click();
        assertThat(page.locator("#job-name")).isFocused();
        page.locator("#job-name").fill("the first one");
        button("Save").click();

        assertThat(button("Rename")).isFocused();
        assertThat(system.asked())
                .containsExactly("PATCH /api/v1/jobs/" + RecordedSystem.JOB + " {\"name\":\"the first one\"}");
    }

    @Test
    void theBestAdapterIsDownloaded() {
        page.route(
                url -> url.endsWith("/checkpoints/best/adapter.zip"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/zip")
                        .setBody("zip")));
        open(JOB);

        assertThat(downloaded("Download the best adapter").suggestedFilename()).isEqualTo("11111111-best.zip");
    }

    /** What a click saves; a page that is drawn anew meanwhile takes another click, as of a person. */
    private Download downloaded(String button) {
        Page.WaitForDownloadOptions patience = new Page.WaitForDownloadOptions().setTimeout(30_000);
        for (int tries = 0; tries < 4; tries++) {
            try {
                return page.waitForDownload(patience, () -> button(button).click());
            } catch (TimeoutError again) {
                assertThat(button(button)).isEnabled();
            }
        }
        throw new AssertionError("nothing was saved by four clicks on " + button);
    }

    @Test
    void aJobThatHasEndedIsDeletedByWhoIsSure() {
        system.jobWith("\"state\":\"RUNNING\"", "\"state\":\"SUCCEEDED\"");
        open(JOB);
        button("Delete").click();
        assertThat(page.locator("#sure-why")).containsText("gone for good");
        button("Delete the job").click();

        assertThat(page).hasURL(Pattern.compile(".*#/jobs$"));
        assertThat(system.asked()).containsExactly("DELETE /api/v1/jobs/" + RecordedSystem.JOB + " ");
    }
}
