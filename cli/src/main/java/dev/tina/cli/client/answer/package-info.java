/** What the gateway answers, each thing typed once, with the names of the REST interface; what is not known is absent. */
@NullMarked
package dev.tina.cli.client.answer;

import org.jspecify.annotations.NullMarked;
