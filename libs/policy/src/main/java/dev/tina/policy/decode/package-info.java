/** Calls the program that reads prompts and draws tokens, with the adapters and the beginnings of prompts that it has ready. */
@NullMarked
package dev.tina.policy.decode;

import org.jspecify.annotations.NullMarked;
