package dev.tina.doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import org.junit.jupiter.api.Test;

class DeviceCheckTest {

    @Test
    void aProcessorComputes() {
        assertThat(DeviceCheck.of("cpu", Device.cpu())).isEqualTo(CheckResult.pass("device", "cpu", "computes"));
    }

    @Test
    void aGpuThatIsNotThereIsOneSentence() {
        assumeTrue(!CudaUtils.hasCuda(), "this machine has a GPU");
        CheckResult result = DeviceCheck.of("cuda:0", Device.gpu(0));
        assertThat(result.verdict()).isEqualTo(CheckVerdict.FAIL);
        assertThat(result.text()).startsWith("cuda:0 cannot be used: ").contains("--device cpu needs neither");
    }
}
