package dev.tina.plan.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceListTest {

    @Test
    void usualListKnowsThePapersDeviceAndNoOther() {
        PriceList usual = PriceList.at("");
        assertThat(usual.of("NVIDIA L40S")).hasValue(1.0);
        assertThat(usual.of("nvidia l40s")).hasValue(1.0);
        assertThat(usual.of("NVIDIA L40")).isEmpty();
        assertThat(usual.of("cpu")).isEmpty();
        assertThat(usual.unknown("cpu")).isEqualTo("no price for cpu in prices.yaml");
    }

    @Test
    void firstPatternThatFitsCounts(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "NVIDIA A100*: 1.5\n'NVIDIA*': 1\ncpu: 0\n");
        PriceList mine = PriceList.at(file.toString());
        assertThat(mine.of("NVIDIA A100-SXM4-80GB")).hasValue(1.5);
        assertThat(mine.of("NVIDIA T4")).hasValue(1);
        assertThat(mine.of("cpu")).hasValue(0);
        assertThat(mine.of("AMD MI300X")).isEmpty();
    }

    @Test
    void wrongListsAreRefusedByTheirLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceList.parse("mine.yaml", "cpu: cheap"))
                .withMessage("mine.yaml: the price of cpu must be dollars an hour, at least 0, was \"cheap\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceList.parse("mine.yaml", "cpu: -1"))
                .withMessageEndingWith("was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceList.at("/no/list.yaml"))
                .withMessageStartingWith("tina.trainer.prices must be a file that can be read");
    }
}
