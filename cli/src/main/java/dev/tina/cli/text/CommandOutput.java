package dev.tina.cli.text;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a command prints: results to standard output, how it goes to standard error. */
@Command // a mixin must have something of picocli beside the specification
public final class CommandOutput {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** A line of the result, shown at once. */
    public void say(String line) {
        print(out(), line);
    }

    /** A line about how it goes, shown at once. */
    public void note(String line) {
        print(err(), line);
    }

    public PrintWriter out() {
        return command.commandLine().getOut();
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
