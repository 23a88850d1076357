/** How a task becomes a prompt, and what a chat template is given. */
@NullMarked
package dev.tina.contracts.prompt;

import org.jspecify.annotations.NullMarked;
