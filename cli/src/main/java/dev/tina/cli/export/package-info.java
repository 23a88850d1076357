/** What a job leaves for others: adapters and merged models with their card, log and evaluations. */
@NullMarked
package dev.tina.cli.export;

import org.jspecify.annotations.NullMarked;
