/** What makers say of their devices, for who has none at hand to measure. */
@NullMarked
package dev.tina.plan.device;

import org.jspecify.annotations.NullMarked;
