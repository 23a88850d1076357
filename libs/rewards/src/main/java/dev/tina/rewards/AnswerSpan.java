package dev.tina.rewards;

/**
 * Where an answer stands in its completion.
 *
 * @param start in UTF-16 units
 * @param end exclusive
 */
public record AnswerSpan(int start, int end) {}
