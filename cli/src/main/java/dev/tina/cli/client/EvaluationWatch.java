package dev.tina.cli.client;

import dev.tina.cli.client.EvaluationAnswers.Evaluation;
import dev.tina.cli.client.EvaluationAnswers.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Follows an evaluation to its end; the service itself ends one whose workers stay silent. */
public final class EvaluationWatch {

    private static final long PAUSE_MILLISECONDS = 1_000;
    private static final int SHOWN_PARTS = 20;

    private final EvaluationApi api;
    private final Consumer<String> say;
    private long shown = -1;

    public EvaluationWatch(EvaluationApi api, Consumer<String> say) {
        this.api = api;
        this.say = say;
    }

    /** It, ended. */
    public Evaluation follow(String id) throws InterruptedException {
        CountDownLatch pause = new CountDownLatch(1);
        Evaluation evaluation = api.evaluation(id);
        while (!evaluation.isOver()) {
            show(evaluation, api.progress(id));
            if (pause.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                break;
            }
            evaluation = api.evaluation(id);
        }
        return evaluation;
    }

    private void show(Evaluation evaluation, Progress progress) {
        long part = progress.groups() == 0 ? 0 : progress.scored() * SHOWN_PARTS / progress.groups();
        if (part > shown) {
            shown = part;
            say.accept(
                    progress.groups() == 0
                            ? evaluation.benchmark() + ": being prepared"
                            : "%s: %d of %d groups"
                                    .formatted(evaluation.benchmark(), progress.scored(), progress.groups()));
        }
    }
}
