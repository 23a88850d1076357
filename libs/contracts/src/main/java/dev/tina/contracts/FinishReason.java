package dev.tina.contracts;

/** Why a completion ended: the policy drew a stop token, or it reached its limit. */
public enum FinishReason {
    STOP,
    LENGTH
}
