package dev.tina.hub.http;

import dev.tina.common.Backoff;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.settings.HubTimeouts;
import dev.tina.hub.settings.SourceNames;
import java.time.Duration;

/** Makes attempts until one succeeds or too many fail one after another, with pauses of 1, 2, 4 … seconds. */
public final class HubRetry {

    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(32));

    private final HubTimeouts patience;
    private final Pause pause;
    private final SourceNames names;

    public HubRetry(HubTimeouts patience, Pause pause, SourceNames names) {
        this.patience = patience;
        this.pause = pause;
        this.names = names;
    }

    /** One attempt. */
    @FunctionalInterface
    public interface Attempt<T> {
        T make() throws TransientFault;
    }

    public <T> T until(String what, DownloadListener listener, Attempt<T> attempt) {
        int failed = 0;
        while (true) {
            try {
                return attempt.make();
            } catch (TransientFault fault) {
                failed = fault.gained() ? 1 : failed + 1;
                Duration length = length(fault, failed);
                if (failed >= patience.attempts() || length.compareTo(patience.longestPause()) > 0) {
                    throw finalFault(what, fault, length);
                }
                listener.waits(fault.getMessage() + "; trying again in " + length.toSeconds() + " s");
                rest(length);
            }
        }
    }

    private static Duration length(TransientFault fault, int failed) {
        return fault.retryAfter().orElse(PAUSES.before(failed));
    }

    private HubException finalFault(String what, TransientFault fault, Duration length) {
        String next = switch (fault.reason()) {
            case RATE_LIMITED -> "wait " + length.toSeconds() + " s" + orToken();
            case CORRUPT ->
                "something between here and " + names.source() + " changes files; try another network or mirror ("
                        + names.address() + ")";
            default ->
                "run the same again later, it goes on where it stopped; behind a proxy set HTTPS_PROXY, with a mirror "
                        + names.address();
        };
        return new HubException(fault.reason(), what + ": " + fault.getMessage() + "; " + next, fault);
    }

    private String orToken() {
        return names.token().isEmpty()
                ? ""
                : ", or set " + names.token() + ": requests with a token may come more often";
    }

    private void rest(Duration length) {
        try {
            pause.of(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException(Reason.UNREACHABLE, "interrupted while waiting for " + names.source(), e);
        }
    }
}
