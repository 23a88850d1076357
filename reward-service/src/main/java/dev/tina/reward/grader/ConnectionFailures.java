package dev.tina.reward.grader;

import dev.tina.reward.address.RefusedAddressException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;

/** What the exceptions of a connection mean to the owner of a grader. */
final class ConnectionFailures {

    private ConnectionFailures() {}

    static GraderException explain(String host, IOException e) {
        return switch (e) {
            case GraderException known -> known;
            case RefusedAddressException refused ->
                GraderException.lasting(GraderFailure.ADDRESS, String.valueOf(refused.getMessage()));
            case UnknownHostException unknown -> broken(host + " cannot be resolved");
            case ConnectTimeoutException slow -> broken("no connection to " + host + " in time");
            case HttpHostConnectException refused -> broken("no connection to " + host);
            case SSLException tls ->
                GraderException.lasting(
                        GraderFailure.CONNECTION,
                        "no trusted connection to " + host + ": its certificate, or how it encrypts, is not accepted");
            case SocketTimeoutException slow ->
                GraderException.lasting(GraderFailure.DEADLINE, "no answer within the deadline");
            case InterruptedIOException ending ->
                GraderException.lasting(GraderFailure.DEADLINE, "the service stopped waiting");
            default -> broken("the connection to " + host + " broke before the whole answer was there");
        };
    }

    private static GraderException broken(String reason) {
        return GraderException.passing(GraderFailure.CONNECTION, reason);
    }
}
