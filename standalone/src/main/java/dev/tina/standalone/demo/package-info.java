/** A training job from beginning to end, watched through the gateway as any client would. */
@NullMarked
package dev.tina.standalone.demo;

import org.jspecify.annotations.NullMarked;
