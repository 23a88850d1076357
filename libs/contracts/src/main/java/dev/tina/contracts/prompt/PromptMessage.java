package dev.tina.contracts.prompt;

import dev.tina.common.Require;

/**
 * One turn of the conversation a completion continues.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 */
public record PromptMessage(String role, String content) {

    public PromptMessage {
        Require.that(
                role.equals("system") || role.equals("user") || role.equals("assistant"),
                "role",
                role,
                "system, user or assistant");
    }

    boolean isSystem() {
        return role.equals("system");
    }
}
