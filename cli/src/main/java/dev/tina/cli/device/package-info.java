/** What commands that run a model themselves are told of devices. */
@NullMarked
package dev.tina.cli.device;

import org.jspecify.annotations.NullMarked;
