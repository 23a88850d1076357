package dev.tina.doctor.engine;

import dev.tina.doctor.CheckResult;
import dev.tina.policy.torch.TorchBuild;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether libtorch can be loaded, and is the version that Tina is built for. */
public final class LibtorchCheck {

    private static final String CHECK = "libtorch";
    private static final String REMEDY = "unset PYTORCH_LIBRARY_PATH, PYTORCH_VERSION and PYTORCH_FLAVOR to use the one"
            + " that comes with Tina, or point PYTORCH_LIBRARY_PATH at libtorch ";

    private LibtorchCheck() {}

    /** Of this process. */
    public static CheckResult ofThisProcess() {
        return of(TorchBuild.expectedVersion(), TorchBuild::loaded);
    }

    /**
     * The result.
     *
     * @param expected version
     * @param loaded loads it, and says what it is
     */
    static CheckResult of(String expected, Supplier<Optional<TorchBuild>> loaded) {
        Optional<TorchBuild> found;
        try {
            found = loaded.get();
        } catch (RuntimeException | LinkageError e) {
            return CheckResult.fail(
                    CHECK,
                    expected,
                    "libtorch could not be loaded (" + CheckResult.firstLine(e) + "); " + REMEDY + expected);
        }
        return found.map(build -> judged(expected, build))
                .orElseGet(() -> CheckResult.fail(
                        CHECK,
                        expected,
                        "the libtorch that is loaded does not say its version, so it is none that Tina knows; " + REMEDY
                                + expected));
    }

    /** What stands behind a plus, such as cu126, is the flavour. */
    private static CheckResult judged(String expected, TorchBuild build) {
        return build.version().replaceAll("\\+.*", "").equals(expected)
                ? CheckResult.pass(CHECK, build.version(), description(build))
                : CheckResult.fail(
                        CHECK,
                        build.version(),
                        "libtorch " + build.version() + " is loaded, Tina needs " + expected + "; " + REMEDY
                                + expected);
    }

    private static String description(TorchBuild build) {
        return "libtorch " + build.version() + (build.cuda().isEmpty() ? ", for processors" : ", CUDA " + build.cuda())
                + (build.instructions().isEmpty() ? "" : ", instructions " + build.instructions());
    }
}
