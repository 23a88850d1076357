package dev.tina.contracts.prompt;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a chat template is given beside the conversation; it travels with the request, so that every worker renders the
 * same bytes on every day.
 *
 * @param date what a template prints that asks for today's, or for the time, which is midnight
 * @param variables texts, numbers, truth values, lists and maps of these by name, such as {@code enable_thinking}
 */
public record TemplateContext(LocalDate date, Map<String, Object> variables) {

    public TemplateContext {
        variables = TemplateVariables.of(variables);
    }
}
