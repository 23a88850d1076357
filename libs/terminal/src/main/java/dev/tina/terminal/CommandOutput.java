package dev.tina.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command prints: its result to standard output, how it goes to standard error. With {@code -o json} the result
 * is one JSON document, and standard output holds nothing else.
 */
@Command // a mixin must have something of picocli beside the specification
public final class CommandOutput {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(
            names = {"-o", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json for one JSON document on standard output (docs/json.md); text by default.")
    private ResultFormat format = ResultFormat.TEXT;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** Shows the whole result: as JSON where that is asked for, else as lines. */
    public void result(Object value, Supplier<List<String>> lines) {
        if (isJson()) {
            print(command.commandLine().getOut(), JSON.writeValueAsString(value));
        } else {
            lines.get().forEach(this::say);
        }
    }

    /** A line for people, shown at once; on standard error where standard output is kept for JSON. */
    public void say(String line) {
        print(out(), line);
    }

    /** A line about how it goes, shown at once. */
    public void note(String line) {
        print(err(), line);
    }

    /** Asks for JSON, as {@code -o json} does. */
    public void useJson() {
        format = ResultFormat.JSON;
    }

    /** Whether the result is asked for as JSON. */
    public boolean isJson() {
        return format == ResultFormat.JSON;
    }

    /** Where lines for people go. */
    public PrintWriter out() {
        return isJson() ? err() : command.commandLine().getOut();
    }

    public PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** Whether somebody looks at it, so that a line may move. */
    public static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** The failure of a command whose arguments do not go together; the usage is shown with it. */
    public ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private static void print(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
