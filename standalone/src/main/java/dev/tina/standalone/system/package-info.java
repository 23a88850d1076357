/** The whole system on one machine: broker, database and services, brought up in order and taken down in order. */
@NullMarked
package dev.tina.standalone.system;

import org.jspecify.annotations.NullMarked;
