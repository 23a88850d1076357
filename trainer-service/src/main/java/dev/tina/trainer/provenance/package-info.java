/** What a job was made from: hashes of its task sets and recipe, revision of the code. */
@NullMarked
package dev.tina.trainer.provenance;

import org.jspecify.annotations.NullMarked;
