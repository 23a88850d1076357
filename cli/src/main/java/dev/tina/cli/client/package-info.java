/** The client of the gateway's REST interface: requests, retries, keys, and the options that name a system or a job. */
@NullMarked
package dev.tina.cli.client;

import org.jspecify.annotations.NullMarked;
