package dev.tina.verifier.extract;

/** A part of a completion that may be its answer, from {@code start} to before {@code end}. */
public record Candidate(int start, int end, String text) {}
