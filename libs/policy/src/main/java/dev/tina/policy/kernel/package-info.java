/** The kernels by which a sampler multiplies few rows with a base's frozen matrices, and the weights in their forms. */
@NullMarked
package dev.tina.policy.kernel;

import org.jspecify.annotations.NullMarked;
