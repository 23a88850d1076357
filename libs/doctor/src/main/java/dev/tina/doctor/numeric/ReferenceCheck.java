package dev.tina.doctor.numeric;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.Difference;

/** One comparison with a reference. */
interface ReferenceCheck {

    /** Its name. */
    String name();

    /** What is compared with what. */
    String compared();

    Difference difference(LoadedReference reference);

    default CheckResult on(LoadedReference reference) {
        String subject = reference.model().name();
        return CheckResult.attempt(
                name(), subject, () -> CheckResult.of(name(), subject, difference(reference), compared()));
    }
}
