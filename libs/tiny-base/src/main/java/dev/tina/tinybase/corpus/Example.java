package dev.tina.tinybase.corpus;

/**
 * A problem and one way to answer it.
 *
 * @param answer the text after the generation prompt, without the end token
 */
public record Example(String problem, String answer, Behaviour behaviour) {}
