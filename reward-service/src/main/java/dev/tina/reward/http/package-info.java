/** Users' own graders behind a URL: called within a deadline, signed, and kept from harming the service. */
@NullMarked
package dev.tina.reward.http;

import org.jspecify.annotations.NullMarked;
