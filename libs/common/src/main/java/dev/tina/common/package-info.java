/** What every module needs: checks of arguments, the nearest name, SHA-256, files written whole, text that can be stored. */
@NullMarked
package dev.tina.common;

import org.jspecify.annotations.NullMarked;
