package dev.tina.trainer.ledger;

/** What the ledger did with a scored group. */
public sealed interface GroupAcceptance {

    /**
     * It is in the ledger.
     *
     * @param stepReady whether it was the last its step waited for
     */
    record Accepted(boolean stepReady) implements GroupAcceptance {}

    /** The ledger had the group already. */
    record Duplicate() implements GroupAcceptance {}

    /** Another adapter than the one asked for sampled it; it will be asked for again. */
    record Refused(String reason) implements GroupAcceptance {}

    /** It is no group this ledger waits for: another's, or one of an evaluation. */
    record NotOurs() implements GroupAcceptance {}
}
