/** The service whole: over HTTP, with a broker and a database, the learner replaced by one that hashes. */
@NullMarked
package dev.tina.trainer.request;

import org.jspecify.annotations.NullMarked;
