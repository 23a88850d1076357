/** The part of the Jinja language that chat templates use: lexer, parser and evaluator with bounds on all they spend. */
@NullMarked
package dev.tina.policy.text.jinja;

import org.jspecify.annotations.NullMarked;
