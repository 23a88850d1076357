package dev.tina.trainer.ledger;

import dev.tina.contracts.GroupScored;
import java.util.UUID;

/**
 * A scored group in its place within the step.
 *
 * @param tokens of all its completions
 * @param deviceSeconds it took to sample
 */
public record LedgerGroup(UUID groupId, int position, long tokens, double deviceSeconds, GroupScored scored) {}
