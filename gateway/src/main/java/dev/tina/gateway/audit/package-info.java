/** The record of who changed what. */
@NullMarked
package dev.tina.gateway.audit;

import org.jspecify.annotations.NullMarked;
