package dev.tina.cli.device;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.Difference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that was found.
 *
 * @param healthy whether no check failed
 * @param model the folder whose files and speed were looked at
 * @param figures null where the engine could not be used
 */
record DoctorDocument(
        String device,
        String precision,
        String model,
        boolean healthy,
        List<Line> checks,
        @Nullable DoctorFigures figures) {

    /**
     * One check.
     *
     * @param verdict pass, fail or skipped
     * @param difference the largest; null where no numbers were compared, or where it was not a number
     * @param bound the largest that is allowed
     */
    record Line(
            String check,
            String subject,
            String verdict,
            @Nullable Double difference,
            @Nullable Double bound,
            @Nullable String unit,
            String text) {

        private static Line of(CheckResult result) {
            Difference difference = result.difference();
            return new Line(
                    result.check(),
                    result.subject(),
                    result.verdict().name().toLowerCase(Locale.ROOT),
                    difference == null || !Double.isFinite(difference.largest()) ? null : difference.largest(),
                    difference == null ? null : difference.bound(),
                    difference == null ? null : difference.unit(),
                    result.text());
        }
    }

    static DoctorDocument of(DoctorPlan plan, List<CheckResult> checks, @Nullable DoctorFigures figures) {
        return new DoctorDocument(
                plan.deviceName(),
                DoctorFigures.name(plan.precision()),
                plan.model().toString(),
                checks.stream().noneMatch(CheckResult::isFailure),
                checks.stream().map(Line::of).toList(),
                figures);
    }
}
