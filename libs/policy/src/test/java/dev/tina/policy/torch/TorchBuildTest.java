package dev.tina.policy.torch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TorchBuildTest {

    @Test
    void theLoadedLibtorchIsTheOneThatTinaIsBuiltFor() {
        assertThat(TorchBuild.loaded())
                .hasValueSatisfying(build -> assertThat(build.version()).isEqualTo(TorchBuild.expectedVersion()));
    }

    @Test
    void versionInstructionsAndCudaAreReadFromItsText() {
        String text = """
                PyTorch built with:
                  - GCC 11.2
                  - CPU capability usage: AVX512
                  - CUDA Runtime 12.6
                  - Build settings: BLAS_INFO=mkl, TORCH_VERSION=2.7.1, USE_CUDA=ON,
                """;
        assertThat(TorchBuild.parse(text)).hasValue(new TorchBuild("2.7.1", "AVX512", "12.6"));
        assertThat(TorchBuild.parse("TORCH_VERSION=2.8.0,")).hasValue(new TorchBuild("2.8.0", "", ""));
        assertThat(TorchBuild.parse("something else")).isEmpty();
    }
}
