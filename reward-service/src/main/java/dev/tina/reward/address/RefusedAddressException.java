package dev.tina.reward.address;

import java.net.UnknownHostException;

/** A host that leads to an address which may not be called; the address itself is not told. */
public final class RefusedAddressException extends UnknownHostException {

    RefusedAddressException(String host) {
        super(host + " has an address that is not public; the service allows it by tina.reward.http.allowed-hosts");
    }
}
