/** What a group is: its key, the policy that samples it, its completions and what rewards say of them. */
@NullMarked
package dev.tina.contracts.group;

import org.jspecify.annotations.NullMarked;
