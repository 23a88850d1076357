package dev.tina.cli;

import dev.tina.cli.data.DatasetCommand;
import dev.tina.cli.data.DownloadCommand;
import dev.tina.cli.demo.DemoCommand;
import dev.tina.cli.device.DoctorCommand;
import dev.tina.cli.device.plan.PlanCommand;
import dev.tina.cli.evaluate.BenchmarksCommand;
import dev.tina.cli.evaluate.CompareCommand;
import dev.tina.cli.evaluate.EvaluateCommand;
import dev.tina.cli.export.ExportCommand;
import dev.tina.cli.job.CancelCommand;
import dev.tina.cli.job.CostCommand;
import dev.tina.cli.job.DeleteCommand;
import dev.tina.cli.job.FollowCommand;
import dev.tina.cli.job.JobsCommand;
import dev.tina.cli.job.LogsCommand;
import dev.tina.cli.job.PauseCommand;
import dev.tina.cli.job.ResumeCommand;
import dev.tina.cli.job.TrainCommand;
import dev.tina.cli.key.KeyCommand;
import dev.tina.cli.model.GenerateCommand;
import dev.tina.cli.model.MakeBaseCommand;
import dev.tina.cli.model.ScoreCommand;
import dev.tina.cli.push.PushCommand;
import dev.tina.cli.recipe.RecipesCommand;
import dev.tina.cli.report.ReportCommand;
import dev.tina.cli.runtime.RuntimeCommand;
import dev.tina.cli.sweep.SweepCommand;
import dev.tina.cli.upload.DatasetsCommand;
import dev.tina.cli.verify.VerifyCommand;
import dev.tina.common.FilePlace;
import dev.tina.supervisor.command.DownCommand;
import dev.tina.supervisor.command.PrepareCommand;
import dev.tina.supervisor.command.StatusCommand;
import dev.tina.supervisor.command.UpCommand;
import java.nio.file.Path;
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
            PlanCommand.class,
            TrainCommand.class,
            SweepCommand.class,
            JobsCommand.class,
            FollowCommand.class,
            LogsCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            CancelCommand.class,
            DeleteCommand.class,
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
            PushCommand.class,
            GenerateCommand.class,
            ScoreCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            DownloadCommand.class,
            RuntimeCommand.class,
            DatasetCommand.class,
            DatasetsCommand.class,
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
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, FilePlace::of);
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
