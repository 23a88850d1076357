package dev.tina.reward.grader;

import dev.tina.reward.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;

/**
 * One exchange with a grader, at most until the deadline. A thread of its own carries it, because neither a name's
 * resolution nor a slow drip of bytes heeds the time outs of a socket; what is given up is cut off.
 */
final class GraderClient implements AutoCloseable {

    private static final int OK = 200;

    private final CloseableHttpClient client;
    private final int maxAnswer;

    /**
     * Takes over the client.
     *
     * @param maxAnswer bytes of an answer that are read at most
     */
    GraderClient(CloseableHttpClient client, int maxAnswer) {
        this.client = client;
        this.maxAnswer = maxAnswer;
    }

    /** Throws {@link GraderException} where the deadline passes, and any {@link IOException} of the connection. */
    GraderReply send(HttpPost request, Deadline deadline) throws IOException {
        FutureTask<GraderReply> exchange = new FutureTask<>(() -> exchange(request));
        Thread.ofPlatform().daemon().name("grader").start(exchange);
        boolean done = false;
        try {
            GraderReply reply = exchange.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            done = true;
            return reply;
        } catch (TimeoutException e) {
            throw GraderException.lasting(GraderFailure.DEADLINE, "no whole answer within the deadline");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the service ends");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            if (!done) {
                request.cancel();
            }
        }
    }

    private GraderReply exchange(HttpPost request) throws IOException, HttpException {
        try (ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, null)) {
            int status = response.getCode();
            byte[] body = status == OK ? body(request, response) : new byte[0];
            if (status != OK) {
                request.cancel(); // or else closing would read a body of any length to its end
            }
            return new GraderReply(status, header(response, "Location"), header(response, "Retry-After"), body);
        }
    }

    private byte[] body(HttpPost request, ClassicHttpResponse response) throws IOException {
        try {
            return GraderBody.read(response.getEntity(), maxAnswer);
        } catch (IOException e) {
            request.cancel();
            throw e;
        }
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
