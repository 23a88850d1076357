/** Tests of the template language. */
@NullMarked
package dev.tina.policy.text.jinja;

import org.jspecify.annotations.NullMarked;
