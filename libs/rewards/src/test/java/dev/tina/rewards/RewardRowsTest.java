package dev.tina.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RewardRowsTest {

    @Test
    void whatUsersOfSuchSystemsReportIsPaidAsItShould() throws IOException {
        assertThat(failing("user_rewards.jsonl", 76)).isEmpty();
    }

    @Test
    void theirNeighboursAreToo() throws IOException {
        assertThat(failing("own_rewards.jsonl", 277)).isEmpty();
    }

    private static List<String> failing(String file, int count) throws IOException {
        List<RewardRow> rows = RewardRow.resource(file);
        assertThat(rows).hasSize(count);
        rows.stream()
                .collect(Collectors.groupingBy(RewardRow::reward, TreeMap::new, Collectors.toList()))
                .forEach((reward, of) -> System.out.printf(
                        "%-20s %-14s %3d of %3d%n",
                        file,
                        reward,
                        of.stream().filter(RewardRow::isAsExpected).count(),
                        of.size()));
        return rows.stream()
                .filter(row -> !row.isAsExpected())
                .map(row -> row.row() + " gives " + row.value())
                .toList();
    }
}
