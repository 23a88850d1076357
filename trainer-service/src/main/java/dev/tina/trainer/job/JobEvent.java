package dev.tina.trainer.job;

/**
 * Something that has happened to a job.
 *
 * @param id grows with time within a job
 * @param type {@code job}, {@code references}, {@code step}, {@code checkpoint} or {@code evaluation}
 * @param data JSON
 */
public record JobEvent(long id, String type, String data) {}
