/** Models as files: Hugging Face folders, their configuration, safetensors. */
@NullMarked
package dev.tina.policy.checkpoint;

import org.jspecify.annotations.NullMarked;
