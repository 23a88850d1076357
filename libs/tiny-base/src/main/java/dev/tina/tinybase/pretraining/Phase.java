package dev.tina.tinybase.pretraining;

import dev.tina.tinybase.corpus.Corpus;

/** A part of pretraining that uses one corpus. */
public record Phase(String name, Corpus corpus, int steps) {}
