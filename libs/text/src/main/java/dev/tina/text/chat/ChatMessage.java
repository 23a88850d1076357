package dev.tina.text.chat;

/** One turn of a conversation; role is system, user or assistant, or what else the model's template knows. */
public record ChatMessage(String role, String content) {}
