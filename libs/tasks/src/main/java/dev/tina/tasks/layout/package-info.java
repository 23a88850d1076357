/** The folder layout of Hugging Face data sets: which files hold a configuration's split. */
@NullMarked
package dev.tina.tasks.layout;

import org.jspecify.annotations.NullMarked;
