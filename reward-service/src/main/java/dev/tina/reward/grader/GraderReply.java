package dev.tina.reward.grader;

/**
 * What came back of one exchange.
 *
 * @param location where it redirects to; empty if it does not say
 * @param retryAfter when to come again, as the header says it; empty if it does not say
 * @param body empty unless the status is 200
 */
record GraderReply(int status, String location, String retryAfter, byte[] body) {}
