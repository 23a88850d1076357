package dev.tina.standalone;

import dev.tina.standalone.artefact.ExportCommand;
import dev.tina.standalone.command.DownCommand;
import dev.tina.standalone.command.PrepareCommand;
import dev.tina.standalone.command.StatusCommand;
import dev.tina.standalone.command.UpCommand;
import dev.tina.standalone.data.DatasetCommand;
import dev.tina.standalone.data.DownloadCommand;
import dev.tina.standalone.demo.CostCommand;
import dev.tina.standalone.demo.DemoCommand;
import dev.tina.standalone.demo.TrainCommand;
import dev.tina.standalone.evaluate.BenchmarksCommand;
import dev.tina.standalone.evaluate.CompareCommand;
import dev.tina.standalone.evaluate.EvaluateCommand;
import dev.tina.standalone.key.KeyCommand;
import dev.tina.standalone.recipe.RecipesCommand;
import dev.tina.standalone.report.ReportCommand;
import dev.tina.standalone.sweep.SweepCommand;
import dev.tina.standalone.tools.GenerateCommand;
import dev.tina.standalone.tools.MakeBaseCommand;
import dev.tina.standalone.tools.ScoreCommand;
import dev.tina.standalone.tools.VerifyCommand;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line. */
@Command(
        name = "tina",
        description = "Teaches small language models to reason by reinforcement learning.",
        mixinStandardHelpOptions = true,
        version = "tina 0.1.0",
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            DemoCommand.class,
            RecipesCommand.class,
            TrainCommand.class,
            SweepCommand.class,
            CostCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            BenchmarksCommand.class,
            KeyCommand.class,
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            GenerateCommand.class,
            ScoreCommand.class,
            VerifyCommand.class,
            DownloadCommand.class,
            DatasetCommand.class,
            MakeBaseCommand.class,
            PrepareCommand.class
        })
public final class Tina {

    private Tina() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The parser; a command that fails says why in one sentence. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Tina())
                .setExecutionExceptionHandler(failureInOneSentence())
                .setCaseInsensitiveEnumValuesAllowed(true);
        Objects.requireNonNull(line.getSubcommands().get("verify"))
                .setUnmatchedOptionsArePositionalParams(true); // an answer may be -5
        return line;
    }

    private static IExecutionExceptionHandler failureInOneSentence() {
        return (failure, command, parsed) -> {
            command.getErr().println("tina: " + FailureSentence.of(failure));
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        };
    }
}
