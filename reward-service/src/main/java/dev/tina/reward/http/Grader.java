package dev.tina.reward.http;

import java.time.Duration;
import java.util.Optional;

/**
 * What a recipe says of a grader.
 *
 * @param secret name of the secret that requests are signed with; empty for none
 * @param deadline for a call, its repetitions included; empty for the service's own
 */
public record Grader(String url, String secret, Optional<Duration> deadline) {}
