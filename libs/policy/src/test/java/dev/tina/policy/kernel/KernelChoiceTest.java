package dev.tina.policy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.weights.BaseModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelChoiceTest {

    private static final KernelTrial PLAIN = new KernelTrial(Kernel.PLAIN, 8, 8, true, 100);
    private static final KernelTrial PACKED = new KernelTrial(Kernel.ONEDNN, 8, 8, true, 60);

    @Test
    void aPackedMatrixIsTakenUnlessThePlainOneIsTwiceAsFast() {
        assertThat(KernelChoice.best(List.of(PLAIN, PACKED))).isEqualTo(PACKED);
        KernelTrial slow = new KernelTrial(Kernel.ONEDNN, 8, 8, true, 40);
        assertThat(KernelChoice.best(List.of(PLAIN, slow))).isEqualTo(PLAIN);
    }

    @Test
    void aKernelWhoseRowsDependOnTheirNumberIsTakenOnlyWhereThereIsNoOther() {
        KernelTrial dependent = new KernelTrial(Kernel.ONEDNN, 8, 8, false, 1000);
        assertThat(KernelChoice.best(List.of(PLAIN, dependent))).isEqualTo(PLAIN);
        KernelTrial dependentToo = new KernelTrial(Kernel.PLAIN, 8, 8, false, 100);
        assertThat(KernelChoice.best(List.of(dependentToo, dependent))).isEqualTo(dependent);
    }

    @Test
    void whatOneProcessMeasuresTheNextReads(@TempDir Path folder) {
        try (BaseModel base = GoldenModel.named("qwen2-tied-bf16").base()) {
            KernelChoice measured = KernelChoice.forced(Kernel.ONEDNN, true);
            AtomicInteger measurements = new AtomicInteger();
            for (int start = 0; start < 3; start++) {
                KernelChoice choice = new KernelFile(folder.resolve("kernels"), "A Processor @ 2.1")
                        .choice(base, () -> {
                            measurements.incrementAndGet();
                            return measured;
                        });
                assertThat(choice).isEqualTo(measured);
            }
            assertThat(measurements).hasValue(1);
            new KernelFile(folder.resolve("kernels"), "another").choice(base, () -> {
                measurements.incrementAndGet();
                return measured;
            });
            assertThat(measurements).hasValue(2);
        }
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsMeasuredAnew(@TempDir Path folder) throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("kernels"), "a file, no folder");
        try (BaseModel base = GoldenModel.named("qwen2-tied-bf16").base()) {
            KernelChoice measured = KernelChoice.forced(Kernel.PLAIN, false);
            assertThat(new KernelFile(inTheWay, "p").choice(base, () -> measured))
                    .isEqualTo(measured);
        }
        assertThat(KernelChoice.parse("ONEDNN ONEDNN")).isEmpty();
        assertThat(KernelChoice.parse("FAST ".repeat(5) + "true\n")).isEmpty();
    }
}
