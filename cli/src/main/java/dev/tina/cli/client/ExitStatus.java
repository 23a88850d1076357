package dev.tina.cli.client;

/** What the commands that follow a job end with, and how {@code --help} lists it. */
public final class ExitStatus {

    /** The job has ended, and no step had anything to learn from. */
    public static final int NOTHING_LEARNED = 4;
    /** The job paused by itself. */
    public static final int PAUSED = 5;

    public static final String HEADING = "%nExit status:%n";
    public static final String OK = "0:it went well";
    public static final String FAILED = "1:it failed, was refused, or was not judged as asked for";
    public static final String MISUSE = "2:the command line cannot be understood";
    public static final String NOTHING_LEARNED_SAID = "4:the job has learned nothing: no step had a gradient";
    public static final String PAUSED_SAID = "5:the job paused by itself; it says why, and ./tina resume goes on";

    private ExitStatus() {}
}
