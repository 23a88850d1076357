/** A repository of the hub and the files it holds. */
@NullMarked
package dev.tina.hub.repository;

import org.jspecify.annotations.NullMarked;
