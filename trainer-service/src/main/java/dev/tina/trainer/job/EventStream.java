package dev.tina.trainer.job;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One reader's stream of a job's events. */
final class EventStream {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    private final SseEmitter emitter;
    private final StreamProperties properties;
    private final CountDownLatch closed = new CountDownLatch(1);

    EventStream(SseEmitter emitter, StreamProperties properties) {
        this.emitter = emitter;
        this.properties = properties;
        emitter.onCompletion(closed::countDown);
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> closed.countDown());
    }

    /** Sends what there is and what comes, until the job has ended and all is sent, or the reader is gone. */
    void follow(long lastId, LongFunction<List<JobEvent>> after, BooleanSupplier hasEnded) {
        try {
            long last = lastId;
            Duration silence = Duration.ZERO;
            boolean open = true;
            while (open) {
                boolean ended = hasEnded.getAsBoolean();
                List<JobEvent> events = after.apply(last);
                for (JobEvent event : events) {
                    send(event);
                    last = event.id();
                }
                silence = events.isEmpty() ? beat(silence) : Duration.ZERO;
                open = !(ended && events.isEmpty())
                        && (!events.isEmpty() || !closed.await(properties.poll().toMillis(), TimeUnit.MILLISECONDS));
            }
            emitter.complete();
        } catch (IOException e) {
            log.debug("a reader of events has gone: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private void send(JobEvent event) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(event.id()))
                .name(event.type())
                .data(event.data()));
    }

    private Duration beat(Duration silence) throws IOException {
        if (silence.compareTo(properties.heartbeat()) < 0) {
            return silence.plus(properties.poll());
        }
        emitter.send(SseEmitter.event().comment("still here"));
        return Duration.ZERO;
    }
}
