package dev.tina.trainer.view;

/**
 * What has come of a job.
 *
 * @param sentence the same in words, with figures and what can be done next
 */
record Outcome(Kind kind, String sentence) {

    /** What has come of it, in a word. */
    enum Kind {
        /** It has not ended. */
        RUNNING,
        /** A version is better than version 0 on the job's own held-out tasks. */
        LEARNED,
        /** No version is better than version 0 on them. */
        NOT_BETTER,
        /** No step had anything to learn from. */
        NOTHING_LEARNED,
        /** It failed, or its versions are not judged. */
        UNKNOWN
    }
}
