/** Tests that every service has, for the tests of other modules. */
@NullMarked
package dev.tina.service.test;

import org.jspecify.annotations.NullMarked;
