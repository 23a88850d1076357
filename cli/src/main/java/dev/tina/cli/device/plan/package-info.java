/** What a recipe takes of a device, before a job is made. */
@NullMarked
package dev.tina.cli.device.plan;

import org.jspecify.annotations.NullMarked;
