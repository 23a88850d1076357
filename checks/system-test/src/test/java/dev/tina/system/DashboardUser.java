package dev.tina.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody before the dashboard. */
final class DashboardUser {

    private final Page page;
    private final URI gateway;

    DashboardUser(Page page, URI gateway) {
        this.page = page;
        this.gateway = gateway;
    }

    /** Leads to the job's page. */
    void startsAJob(String recipe, String steps, String more) {
        page.navigate(gateway.toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New job"))
                .click();
        page.locator("#recipe").selectOption(recipe);
        page.locator("#key-steps").fill(steps);
        page.getByLabel("More keys, as JSON").fill(more);
        presses("Create the job");
    }

    void presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void sees(String state) {
        assertThat(page.locator(".badge")).hasText(state);
    }

    /** Until the curve has a second point, so that it has grown since the first. */
    void seesTheCurveGrow(String title) {
        Locator curve = page.getByRole(
                AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^" + title + " by step")));
        assertThat(curve).hasAttribute("aria-label", Pattern.compile(".* at 1, .* at ([2-9]|\\d\\d+)$"));
    }

    /** In the first group of the step shown. */
    void seesAnAnswerMarked() {
        page.locator("details.group summary").first().click();
        assertThat(page.locator(".completion mark").first()).containsText("boxed");
    }

    void seesAWorker(String role) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Workers"))
                .click();
        assertThat(page.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(role))
                        .first())
                .isVisible();
    }
}
