/** Opens a Hugging Face model folder, fingerprints it and checks the name and shape of every weight. */
@NullMarked
package dev.tina.modelfiles.folder;

import org.jspecify.annotations.NullMarked;
