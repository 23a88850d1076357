/** The LoRA adapter that is learned: its values, its gradients and its files. */
@NullMarked
package dev.tina.policy.adapter;

import org.jspecify.annotations.NullMarked;
