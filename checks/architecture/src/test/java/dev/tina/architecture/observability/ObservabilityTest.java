package dev.tina.architecture.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tina.architecture.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documentation, dashboards, rules and code speak of the same metrics. */
class ObservabilityTest {

    private static final String WELL_KNOWN = "(jvm|process|http_server_requests|hikaricp|logback)_\\w+|up|ALERTS";

    @Test
    void everyMetricOfTheSourcesIsDocumentedAndNoOther() {
        assertThat(MetricNames.inSources())
                .hasSizeGreaterThan(30)
                .isEqualTo(MetricNames.documented().keySet());
    }

    @Test
    void dashboardsAskOnlyForMetricsThereAre() {
        assertThat(Expressions.ofDashboards()).isNotEmpty();
        Expressions.ofDashboards()
                .forEach((where, query) -> assertThat(unknown(query)).as(where).isEmpty());
    }

    @Test
    void rulesAskOnlyForMetricsThereAre() {
        Expressions.rules()
                .forEach(rule -> assertThat(unknown(String.valueOf(rule.get("expr"))))
                        .as("%s", rule)
                        .isEmpty());
    }

    private static Set<String> unknown(String query) {
        Set<String> names = new TreeSet<>(Expressions.metricsOf(query));
        names.removeAll(MetricNames.inPrometheus());
        names.removeIf(name -> name.matches(WELL_KNOWN));
        Expressions.rules().forEach(rule -> names.remove(String.valueOf(rule.get("record"))));
        return names;
    }

    @Test
    void namesAreFoundWhereverTheyStandInAQuery() {
        assertThat(Expressions.metricsOf(
                        "sum by (job, le) (rate(a_total{x=\"b_c\"}[$__rate_interval])) / 3 or d:e > 0"))
                .containsExactly("a_total", "d:e");
        assertThat(unknown("sum(rate(tina_rollout_token_total[5m]))")).containsExactly("tina_rollout_token_total");
    }

    @Test
    void everyAlertSaysWhatItMeansAndHasItsSectionInTheRunbook() {
        String runbook = Repository.read("docs/runbook.md");
        for (Map<String, Object> rule : Expressions.rules()) {
            if (rule.get("alert") instanceof String alert) {
                Map<?, ?> annotations = (Map<?, ?>) Objects.requireNonNull(rule.get("annotations"), alert);
                assertThat(annotations.keySet().stream().map(String::valueOf))
                        .as(alert)
                        .containsExactlyInAnyOrder("summary", "description", "runbook_url");
                assertThat(annotations.get("runbook_url"))
                        .isEqualTo("docs/runbook.md#" + alert.toLowerCase(Locale.ROOT));
                assertThat(runbook).contains("\n## " + alert + "\n");
            }
        }
    }

    @Test
    void everyPanelHasATitleADescriptionAUnitAndLegends() {
        Set<String> boards = new TreeSet<>();
        for (Path file : Expressions.dashboards()) {
            JsonNode board = Expressions.dashboard(file);
            boards.add(board.path("uid").asString());
            assertThat(board.path("schemaVersion").asInt()).as(file.toString()).isGreaterThanOrEqualTo(41);
            for (JsonNode panel : board.path("panels")) {
                String title = panel.path("title").asString();
                assertThat(title).isNotBlank();
                assertThat(panel.path("description").asString()).as(title).isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asString())
                        .as(title)
                        .isNotBlank();
                assertThat(panel.at("/datasource/uid").asString()).as(title).isEqualTo("prometheus");
                panel.path("targets")
                        .forEach(
                                target -> assertThat(target.path("legendFormat").asString())
                                        .as(title)
                                        .isNotBlank());
            }
        }
        assertThat(boards)
                .containsExactly(
                        "tina-cost",
                        "tina-evaluation",
                        "tina-health",
                        "tina-reward-service",
                        "tina-rollout-throughput",
                        "tina-training-run");
    }

    @Test
    void promtoolFindsRulesAndTheirTestsRight() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "promtool is not on PATH, so rules are not tested here");
        promtool("check", "rules", "alerts.yml");
        promtool("test", "rules", "alerts_test.yml");
        promtool("check", "config", "--syntax-only", "prometheus.yml");
    }

    private static boolean isInstalled() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("promtool", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(Repository.ROOT.resolve("observability/prometheus").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("%s ended within 120 s", command).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        Files.delete(output);
    }
}
