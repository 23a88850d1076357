package dev.tina.benchmarks.anchor;

/**
 * What a result line of an anchor says.
 *
 * @param system vLLM, transformers or TRL
 * @param tokensPerSecond new tokens
 * @param seconds of the run or the step
 * @param peakBytes resident memory; 0 where the line does not say
 */
public record AnchorResult(String system, double tokensPerSecond, double seconds, long peakBytes) {}
