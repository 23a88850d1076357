package dev.tina.contracts.group;

/** Why a completion ended: the policy drew a stop token, or it reached its limit. */
public enum FinishReason {
    STOP,
    LENGTH
}
