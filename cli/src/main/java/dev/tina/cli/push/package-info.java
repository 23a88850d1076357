/** A policy version on its way to the Hugging Face hub. */
@NullMarked
package dev.tina.cli.push;

import org.jspecify.annotations.NullMarked;
