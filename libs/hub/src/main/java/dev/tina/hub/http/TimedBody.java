package dev.tina.hub.http;

import dev.tina.hub.repository.HubException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The body of an answer, chunk by chunk; waiting for a chunk has a deadline. */
public final class TimedBody implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {

    private sealed interface Event {}

    private record Chunk(List<ByteBuffer> buffers) implements Event {}

    private record End(@Nullable Throwable fault) implements Event {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Duration stall;
    private Flow.@Nullable Subscription subscription;

    private TimedBody(Duration stall) {
        this.stall = stall;
    }

    static TimedBody of(Flow.Publisher<List<ByteBuffer>> publisher, Duration stall) {
        TimedBody body = new TimedBody(stall);
        publisher.subscribe(body);
        return body;
    }

    /**
     * The next chunk, or null at the end of the body.
     *
     * @param gained whether a fault here still means that something was gained
     */
    @Nullable
    public List<ByteBuffer> next(boolean gained) throws TransientFault {
        Event event = await();
        if (event == null) {
            throw TransientFault.brokenOff("nothing arrived for " + stall.toSeconds() + " s", gained);
        }
        return switch (event) {
            case Chunk chunk -> {
                request();
                yield chunk.buffers();
            }
            case End end -> {
                if (end.fault() != null) {
                    throw TransientFault.brokenOff("the connection broke off", gained);
                }
                yield null;
            }
        };
    }

    private @Nullable Event await() {
        try {
            return events.poll(stall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException(HubException.Reason.UNREACHABLE, "interrupted while reading an answer", e);
        }
    }

    private synchronized void request() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        events.add(new Chunk(buffers));
    }

    @Override
    public void onError(Throwable fault) {
        events.add(new End(fault));
    }

    @Override
    public void onComplete() {
        events.add(new End(null));
    }

    /** Lets the connection go. */
    @Override
    public synchronized void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
