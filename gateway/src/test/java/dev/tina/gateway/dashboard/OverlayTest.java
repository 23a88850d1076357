package dev.tina.gateway.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Several jobs over one another: aligned curves, what differs, tables, an address that can be passed on. */
class OverlayTest extends RecordedPages {

    /** The page of the job that was recorded and of one that failed at step 5. */
    static final String BOTH = "compare=" + RecordedSystem.JOB + "," + RecordedSystem.FAILED_JOB;

    @Test
    void theCurvesOfBothJobsAreAlignedByStepAndNamed() {
        open(BOTH);

        assertThat(curve("Reward"))
                .hasAttribute(
                        "aria-label",
                        "Reward by step: seed=5 steps=8: 0.984 at 1, 1.28 at 6; rank=4: 0.788 at 1, 0.9 at 4");
        assertThat(curve("Pass@1 on held-out tasks"))
                .hasAttribute("aria-label", Pattern.compile(".* by step: .*18\\.8 % at 0, 58\\.3 % at 6; rank=4: .*"));
    }

    @Test
    void curvesAreAlignedBySampledTokensOrDeviceTimeAndTheAddressSaysSo() {
        open(BOTH);
        page.getByLabel("Align by").selectOption("tokens");

        assertThat(curve("Reward"))
                .hasAttribute(
                        "aria-label", Pattern.compile("Reward by sampled tokens: .* at 3,503, .*; .* at 7,006, .*"));
        assertThat(page).hasURL(Pattern.compile(".*#" + BOTH + "&by=tokens$"));

        page.getByLabel("Align by").selectOption("seconds");
        assertThat(curve("Reward"))
                .hasAttribute(
                        "aria-label", Pattern.compile("Reward by device time: .* at 8.52 s, .*; .* at 25.6 s, .*"));
    }

    @Test
    void theAddressSaysWhichCurvesAreDrawnAndHow() {
        open(BOTH + "&metrics=entropy&smooth=5&log=yes");

        assertThat(page.locator("figure.plot")).hasCount(1);
        assertThat(curve("Entropy")).isVisible();
        assertThat(page.locator("#view-smooth")).hasValue("5");
        assertThat(page.locator("#view-log")).isChecked();

        page.getByLabel("Gradient norm", new Page.GetByLabelOptions().setExact(true))
                .check();
        assertThat(curve("Gradient norm")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*&metrics=entropy%2Cgrad_norm&.*"));
    }

    @Test
    void theLegendSaysWhatDiffersAndThatAJobFailed() {
        open(BOTH);

        Locator failed = page.locator(".legend tbody tr").nth(1);
        assertThat(failed).containsText("lora.rank 4");
        assertThat(failed).containsText("no rollout came back for step 5");
        Locator differing = page.locator("section", new Page.LocatorOptions().setHasText("What differs"))
                .locator("tbody tr");
        assertThat(differing).hasCount(1);
        assertThat(differing).hasText("lora.rank164");
    }

    @Test
    void theCurvesAreThereAsTables() {
        open(BOTH);
        page.getByText("The same as a table").click();

        Locator rewards = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Reward by step"))
                .locator("tbody tr");
        assertThat(rewards)
                .hasText(new String[] {
                    "10.9840.788", "20.8750.7", "31.130.9", "41.130.9", "51.27–", "61.28–", "the last1.280.9"
                });
    }

    @Test
    void aJobIsLeftOutAndTheAddressForgetsIt() {
        open(BOTH);
        button("Leave out rank=4").click();

        assertThat(page.locator(".legend tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*#compare=" + RecordedSystem.JOB + "$"));
    }

    @Test
    void aJobThatIsNotThereAnyMoreIsLeftOutAndSaidSo() {
        open(BOTH + ",99999999-2222-4333-8444-555555555555");

        assertThat(page.locator(".legend tbody tr")).hasCount(2);
        assertThat(page.locator(".head-line .sub")).hasText("2 jobs; 1 not there any more");
    }

    private Locator curve(String title) {
        return page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^" + title + " by ")));
    }
}
