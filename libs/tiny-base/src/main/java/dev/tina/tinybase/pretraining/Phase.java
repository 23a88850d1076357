package dev.tina.tinybase.pretraining;

import dev.tina.tinybase.corpus.Corpus;

/** A stretch of pretraining on one corpus. */
public record Phase(String name, Corpus corpus, int steps) {}
