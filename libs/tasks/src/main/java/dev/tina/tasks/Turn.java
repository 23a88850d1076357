package dev.tina.tasks;

/**
 * One turn of a conversation.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 */
public record Turn(String role, String content) {

    public static final String SYSTEM = "system";
    public static final String USER = "user";
    public static final String ASSISTANT = "assistant";

    /** Whether it is the system's. */
    public boolean isSystem() {
        return role.equals(SYSTEM);
    }
}
