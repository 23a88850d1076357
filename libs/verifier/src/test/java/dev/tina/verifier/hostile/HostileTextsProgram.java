package dev.tina.verifier.hostile;

import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.VerifierSettings;
import dev.tina.verifier.extract.AnswerSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints, for each hostile text, the milliseconds of processor time of its slowest verdict, of the slowest once all were seen before, the
 * most fuel, and the outcomes, all on a stack of 512 KB. Run it with {@code -Xmx256m}.
 */
public final class HostileTextsProgram {

    private static final long STACK = 512 * 1024;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private HostileTextsProgram() {}

    private record Run(double millis, long fuel, List<String> outcomes) {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread thread = new Thread(null, HostileTextsProgram::print, "small-stack", STACK);
        thread.start();
        thread.join();
    }

    private static void print() {
        Map<String, String> texts = HostileTexts.all();
        List<Run> first = texts.values().stream().map(HostileTextsProgram::run).toList();
        List<Run> second = texts.values().stream().map(HostileTextsProgram::run).toList();
        int i = 0;
        for (String name : texts.keySet()) {
            Run run = first.get(i);
            System.out.printf(
                    "%-70s %8.1f ms first %8.1f ms then %8d fuel  %s%n",
                    name, run.millis(), second.get(i).millis(), run.fuel(), String.join(" ", run.outcomes()));
            i++;
        }
    }

    /** In a box, bare, as the reference answer, and as both, wherever answers may stand. */
    private static Run run(String text) {
        String boxed = "\\boxed{" + text + "}";
        double slowest = 0;
        long fuel = 0;
        List<String> outcomes = new ArrayList<>();
        for (String[] pair : new String[][] {{boxed, "7"}, {text, "7"}, {"\\boxed{7}", text}, {boxed, text}}) {
            for (AnswerSource source : new AnswerSource[] {AnswerSource.BOX, AnswerSource.ANYWHERE}) {
                AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(source));
                long start = CPU.getCurrentThreadCpuTime();
                Verdict verdict = verifier.verify(pair[0], pair[1]);
                slowest = Math.max(slowest, (CPU.getCurrentThreadCpuTime() - start) / 1e6);
                fuel = Math.max(fuel, verdict.fuel());
                outcomes.add(verdict.outcome());
            }
        }
        return new Run(slowest, fuel, outcomes);
    }
}
