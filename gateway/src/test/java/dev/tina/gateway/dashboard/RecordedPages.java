package dev.tina.gateway.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What tests of the page share: one gateway before recorded answers, a browser, a page that must not complain. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init") // set before all tests
abstract class RecordedPages {

    static final String JOB = "/jobs/" + RecordedSystem.JOB;

    /** Ends with the process, as the gateway before it does. */
    static RecordedSystem system;

    private static Chromium chromium;

    Page page;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void upstreams(DynamicPropertyRegistry registry) throws IOException {
        if (system == null) {
            system = new RecordedSystem();
        }
        registry.add("tina.gateway.trainer", system::url);
        registry.add("tina.gateway.evaluation", system::url);
        registry.add("tina.gateway.reward", system::url);
    }

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    /** Without a browser none was started. */
    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void freshPage() {
        system.reset();
        page = chromium.page(1200, 900);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    String root() {
        return "http://localhost:" + port + "/";
    }

    void open(String path) {
        page.navigate(root() + "dashboard/#" + path);
    }

    /** The page of the API description, which shows the one of the repository. */
    void openDescription() {
        page.route(
                "**/openapi.json",
                route -> route.fulfill(new Route.FulfillOptions().setPath(Path.of("../docs/openapi.json"))));
        open("/jobs");
        page.locator("footer a").click();
        assertThat(page).hasURL(root() + "docs/");
        assertThat(page.locator("main h1")).isVisible();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
