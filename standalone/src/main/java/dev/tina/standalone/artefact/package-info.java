/** What a job leaves for others: adapters and merged models with their card, log and evaluations. */
@NullMarked
package dev.tina.standalone.artefact;

import org.jspecify.annotations.NullMarked;
