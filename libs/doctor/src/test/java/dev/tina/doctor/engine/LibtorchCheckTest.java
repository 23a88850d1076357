package dev.tina.doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import dev.tina.policy.torch.TorchBuild;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibtorchCheckTest {

    @Test
    void theOneOfThisProcessPasses() {
        assertThat(LibtorchCheck.ofThisProcess().verdict()).isEqualTo(CheckVerdict.PASS);
    }

    @Test
    void anotherVersionIsNamedBesideTheOneThatIsNeeded() {
        CheckResult result =
                LibtorchCheck.of("2.7.1", () -> Optional.of(new TorchBuild("2.8.0+cu126", "AVX512", "12.6")));
        assertThat(result.verdict()).isEqualTo(CheckVerdict.FAIL);
        assertThat(result.text())
                .startsWith("libtorch 2.8.0+cu126 is loaded, Tina needs 2.7.1; unset PYTORCH_LIBRARY_PATH");
    }

    @Test
    void theFlavourIsNoPartOfTheVersion() {
        CheckResult result =
                LibtorchCheck.of("2.7.1", () -> Optional.of(new TorchBuild("2.7.1+cu126", "AVX512", "12.6")));
        assertThat(result.text()).isEqualTo("libtorch 2.7.1+cu126, CUDA 12.6, instructions AVX512");
    }

    @Test
    void oneThatCannotBeLoadedIsAFailureInWords() {
        CheckResult result = LibtorchCheck.of("2.7.1", () -> {
            throw new UnsatisfiedLinkError("libcusparseLt.so.0: cannot open shared object file");
        });
        assertThat(result.text())
                .startsWith("libtorch could not be loaded (libcusparseLt.so.0: cannot open shared object file); unset");
    }

    @Test
    void oneThatDoesNotSayItsVersionIsNone() {
        assertThat(LibtorchCheck.of("2.7.1", Optional::empty).verdict()).isEqualTo(CheckVerdict.FAIL);
    }
}
