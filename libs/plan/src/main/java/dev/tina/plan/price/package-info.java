/** What an hour of a device costs. */
@NullMarked
package dev.tina.plan.price;

import org.jspecify.annotations.NullMarked;
