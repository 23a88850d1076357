/** The client of the REST interface: requests, retries, keys, the watch of a job, options that name a system or a job. */
@NullMarked
package dev.tina.cli.client;

import org.jspecify.annotations.NullMarked;
