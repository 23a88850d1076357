/** Scored groups, kept under their identity: the first one wins. */
@NullMarked
package dev.tina.trainer.ledger;

import org.jspecify.annotations.NullMarked;
