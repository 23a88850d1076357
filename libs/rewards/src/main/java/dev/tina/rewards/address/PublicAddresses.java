package dev.tina.rewards.address;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses belong to the public internet: those the registries of special-purpose addresses (RFC 6890) do not
 * set apart. An IPv6 address that carries an IPv4 address is never public, since it would hide where it leads.
 */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic(toInt(bytes, 0)) : isPublicV6(bytes);
    }

    private static boolean isPublic(int ip) {
        return !(within(ip, 0x00000000, 8) // this network
                || within(ip, 0x0a000000, 8) // private
                || within(ip, 0x64400000, 10) // shared by carriers
                || within(ip, 0x7f000000, 8) // loopback
                || within(ip, 0xa9fe0000, 16) // link-local, metadata services of clouds
                || within(ip, 0xac100000, 12) // private
                || within(ip, 0xc0000000, 24) // protocol assignments
                || within(ip, 0xc0000200, 24) // documentation
                || within(ip, 0xc0586300, 24) // 6to4 relays
                || within(ip, 0xc0a80000, 16) // private
                || within(ip, 0xc6120000, 15) // benchmarks
                || within(ip, 0xc6336400, 24) // documentation
                || within(ip, 0xcb007100, 24) // documentation
                || within(ip, 0xe0000000, 3)); // multicast, reserved, broadcast
    }

    /** Only 2000::/3 is handed out (RFC 4291); of it, what is set apart is left out. */
    private static boolean isPublicV6(byte[] bytes) {
        int head = toInt(bytes, 0);
        return within(head, 0x20000000, 3)
                && !within(head, 0x20010000, 23) // protocol assignments, Teredo
                && !within(head, 0x20010db8, 32) // documentation
                && !within(head, 0x20020000, 16) // 6to4
                && !within(head, 0x3fff0000, 20); // documentation
    }

    private static boolean within(int ip, int network, int bits) {
        return (ip ^ network) >>> (Integer.SIZE - bits) == 0;
    }

    private static int toInt(byte[] bytes, int from) {
        int value = 0;
        for (int i = from; i < from + Integer.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return value;
    }
}
