package dev.tina.kafkashare;

/** The settings of an output, of which this binder has none. */
record NoSettings() {}
