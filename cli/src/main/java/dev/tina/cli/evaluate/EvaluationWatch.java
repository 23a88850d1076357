package dev.tina.cli.evaluate;

import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.EvaluationAnswer.Progress;
import java.time.Duration;
import java.util.function.Consumer;

/** Follows an evaluation to its end; the service itself ends one whose workers stay silent. */
final class EvaluationWatch {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SHOWN_PARTS = 20;

    private final TinaApi api;
    private final Consumer<String> say;
    private final WaitingClock clock;
    private long shown = -1;

    EvaluationWatch(TinaApi api, Consumer<String> say, WaitingClock clock) {
        this.api = api;
        this.say = say;
        this.clock = clock;
    }

    /** Returns it when it is over. */
    EvaluationAnswer follow(String id) throws InterruptedException {
        EvaluationAnswer evaluation = api.evaluation(id);
        while (!evaluation.isOver()) {
            show(evaluation.benchmark(), api.progress(id));
            clock.pause(PAUSE);
            evaluation = api.evaluation(id);
        }
        return evaluation;
    }

    private void show(String benchmark, Progress progress) {
        long part = progress.groups() == 0 ? 0 : progress.scored() * SHOWN_PARTS / progress.groups();
        if (part > shown) {
            shown = part;
            say.accept(
                    progress.groups() == 0
                            ? benchmark + ": being prepared"
                            : benchmark + ": " + progress.scored() + " of " + progress.groups() + " groups");
        }
    }
}
