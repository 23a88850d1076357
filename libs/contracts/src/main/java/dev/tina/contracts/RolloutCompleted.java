package dev.tina.contracts;

import dev.tina.common.Require;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.Completion;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A sampled group, with proof of what sampled it.
 *
 * @param promptTokens the ids the completions continue
 * @param completions [G]
 * @param adapter the adapter really used; its checksum was computed by the worker
 * @param worker who sampled
 * @param device the kind of device it ran on, such as {@code cpu} or {@code NVIDIA L40S}
 * @param deviceTime the group's share of the device's time
 */
public record RolloutCompleted(
        RolloutRequested request,
        int[] promptTokens,
        List<Completion> completions,
        AdapterReference adapter,
        String worker,
        String device,
        Duration deviceTime) {

    public RolloutCompleted {
        completions = List.copyOf(completions);
        Require.that(
                completions.size() == request.groupSize(),
                "completions",
                completions.size() + " of them",
                "as many as the group size, " + request.groupSize());
        Require.that(promptTokens.length > 0, "promptTokens", "none", "at least one");
        Require.that(!deviceTime.isNegative(), "deviceTime", deviceTime, "at least 0");
    }

    public UUID groupId() {
        return request.groupId();
    }

    /** Number of tokens sampled, over all completions. */
    public long sampledTokens() {
        return completions.stream().mapToLong(Completion::length).sum();
    }

    /** The device's time in seconds. */
    public double deviceSeconds() {
        return deviceTime.toNanos() / 1e9;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RolloutCompleted that
                && request.equals(that.request)
                && Arrays.equals(promptTokens, that.promptTokens)
                && completions.equals(that.completions)
                && adapter.equals(that.adapter)
                && worker.equals(that.worker)
                && device.equals(that.device)
                && deviceTime.equals(that.deviceTime);
    }

    @Override
    public int hashCode() {
        return request.hashCode();
    }
}
