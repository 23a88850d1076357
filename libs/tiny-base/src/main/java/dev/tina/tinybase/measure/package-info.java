/** What the tiny base does with held-out tasks: how often it is right, and how often it reasons. */
@NullMarked
package dev.tina.tinybase.measure;

import org.jspecify.annotations.NullMarked;
