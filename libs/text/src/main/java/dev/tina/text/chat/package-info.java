/** Renders the messages of a chat as the prompt that the model was trained on. */
@NullMarked
package dev.tina.text.chat;

import org.jspecify.annotations.NullMarked;
