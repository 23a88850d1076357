package dev.tina.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of our pages as they are served, and what none of them may hold. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DashboardFilesTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/dashboard"), Path.of("src/main/resources/docs"));
    private static final List<String> MARKUP_OF_TEXT = List.of(
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "setHTML",
            "style=");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/dashboard/,                         text/html",
        "/docs/,                              text/html",
        "/docs/docs.js,                       text/javascript",
        "/docs/docs.css,                      text/css",
        "/dashboard/js/main.js,               text/javascript",
        "/dashboard/css/theme.css,            text/css",
        "/dashboard/icon.svg,                 image/svg+xml",
        "/dashboard/charts/chart.umd.min.js,  text/javascript"
    })
    void filesAreServedUnderAPolicyThatAllowsTheirOwnScriptsAlone(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "http"));
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"/, /dashboard/", "/dashboard, /dashboard/", "/docs, /docs/"})
    void theAddressAloneLeadsThere(String path, String page) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/", "/docs/"})
    void thePageNeedsNoOtherHostAndHasNoScriptOfItsOwnWithin(String path) throws Exception {
        String page = get(path).body();

        assertThat(page)
                .doesNotContain("http://", "https://", "onclick", "<style")
                .contains("lang=\"en\"");
        assertThat(page.lines().filter(line -> line.contains("<script"))).allMatch(line -> line.contains(" src="));
    }

    static Stream<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(js|html)")).forEach(scripts::add);
            }
        }
        return scripts.stream();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void noScriptMakesMarkupOfText(Path script) {
        assertThat(text(script)).doesNotContain(MARKUP_OF_TEXT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
