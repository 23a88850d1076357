package dev.tina.reward.scoring;

import dev.tina.reward.http.Failure;

/**
 * Why rewards are absent, as metrics count it.
 *
 * @param label of the metric; there is a fixed number of them
 */
record Absence(String label) {

    /** The group's deadline passed. */
    static final Absence GROUP_DEADLINE = new Absence("group-deadline");

    /** The recipe asks for a reward there is not, or with parameters it does not have. */
    static final Absence PARAMETERS = new Absence("parameters");

    /** The reference answer cannot be read. */
    static final Absence REFERENCE = new Absence("reference");

    /** The reward cannot tell, such as where the reference answer leaves an answer open. */
    static final Absence UNDECIDED = new Absence("undecided");

    /** A grader answered null. */
    static final Absence GRADER = new Absence("grader");

    /** A fault of the reward's own program. */
    static final Absence FAULT = new Absence("fault");

    static Absence of(Failure failure) {
        return new Absence("http-" + failure.label());
    }
}
