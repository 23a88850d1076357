package dev.tina.reward.scoring;

import dev.tina.reward.grader.GraderFailure;

/**
 * Why rewards are absent, as metrics count it.
 *
 * @param label of the metric; there is a fixed number of them
 */
record AbsenceReason(String label) {

    /** The group's deadline passed. */
    static final AbsenceReason GROUP_DEADLINE = new AbsenceReason("group-deadline");

    /** The recipe asks for a reward there is not, or with parameters it does not have. */
    static final AbsenceReason PARAMETERS = new AbsenceReason("parameters");

    /** The reference answer cannot be read. */
    static final AbsenceReason REFERENCE = new AbsenceReason("reference");

    /** The reward cannot tell, such as where the reference answer leaves an answer open. */
    static final AbsenceReason UNDECIDED = new AbsenceReason("undecided");

    /** A grader answered null. */
    static final AbsenceReason GRADER = new AbsenceReason("grader");

    /** A fault of the reward's own program. */
    static final AbsenceReason FAULT = new AbsenceReason("fault");

    static AbsenceReason of(GraderFailure failure) {
        return new AbsenceReason("http-" + failure.label());
    }
}
