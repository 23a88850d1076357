package dev.tina.doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.doctor.CheckVerdict;
import dev.tina.policy.kernel.Kernel;
import dev.tina.policy.kernel.KernelChoice;
import dev.tina.policy.kernel.KernelTrial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KernelCheckTest {

    @Test
    void everyMatrixHasItsRatesAndTheKernelThatIsTaken() {
        KernelCheck found = KernelCheck.of("m", taken(true), trials(true));
        assertThat(found.result().verdict()).isEqualTo(CheckVerdict.PASS);
        assertThat(found.figures()).hasSize(5);
        assertThat(found.figures().get(3))
                .isEqualTo(new KernelFigure("down", "40 x 30", Map.of("PLAIN", 1.0, "ONEDNN", 2.0), "ONEDNN"));
    }

    @Test
    void aKernelThatWasTrustedAndChangesRowsIsAFault() {
        KernelCheck found = KernelCheck.of("m", taken(true), trials(false));
        assertThat(found.result().verdict()).isEqualTo(CheckVerdict.FAIL);
        assertThat(found.result().text())
                .contains("remembered for query-key-value, attention output, gate-up, down, output embedding")
                .contains("delete the folder tina/kernels");
    }

    @Test
    void aDeviceWithoutASafeKernelIsNoFault() {
        KernelCheck found = KernelCheck.of("m", taken(false), trials(false));
        assertThat(found.result().verdict()).isEqualTo(CheckVerdict.PASS);
        assertThat(found.result().text()).contains("deterministic groups are sampled alone");
    }

    private static KernelChoice taken(boolean rowsAlike) {
        return new KernelChoice(Collections.nCopies(5, Kernel.ONEDNN), rowsAlike, List.of());
    }

    private static List<KernelTrial> trials(boolean rowsAlike) {
        List<KernelTrial> trials = new ArrayList<>();
        for (int matrix = 1; matrix <= 5; matrix++) {
            trials.add(new KernelTrial(Kernel.PLAIN, 30, 10L * matrix, false, 1));
            trials.add(new KernelTrial(Kernel.ONEDNN, 30, 10L * matrix, rowsAlike, 2));
        }
        return trials;
    }
}
