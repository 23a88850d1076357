/** Whether this machine computes what the references say, how fast, and whether a model's files are whole. */
@NullMarked
package dev.tina.doctor;

import org.jspecify.annotations.NullMarked;
