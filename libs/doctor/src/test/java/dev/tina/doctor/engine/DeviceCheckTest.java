package dev.tina.doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import dev.tina.policy.torch.TorchBuild;
import org.junit.jupiter.api.Test;

class DeviceCheckTest {

    @Test
    void aProcessorComputes() {
        assertThat(DeviceCheck.of("cpu", Device.cpu())).isEqualTo(CheckResult.pass("device", "cpu", "computes"));
    }

    @Test
    void aGpuThatIsNotThereIsOneSentence() {
        assumeTrue(
                TorchBuild.loaded().filter(build -> build.cuda().isEmpty()).isPresent(), "libtorch here is for CUDA");
        CheckResult result = DeviceCheck.of("cuda:0", Device.gpu(0));
        assertThat(result.verdict()).isEqualTo(CheckVerdict.FAIL);
        assertThat(result.text())
                .isEqualTo("cuda:0 cannot be used: the libtorch that is loaded is for processors;"
                        + " a GPU needs its driver and a libtorch for CUDA, --device cpu needs neither");
    }
}
