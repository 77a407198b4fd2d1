package io.heed.intake;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Keeps events from being sent into the house itself: whoever may enter an address must not reach the database or the
 * cloud's metadata through us. It is asked again before each delivery, because a name can be pointed elsewhere later;
 * the address found is then in the JVM's cache, so the connection made right after goes to the one that was looked at.
 */
final class PublicAddress {
    private PublicAddress() {}

    /** Why nothing is sent there; empty if it may be. */
    static Optional<String> refusal(URI url) {
        if (!"https".equals(url.getScheme())) return Optional.of("must be an https address");
        if (url.getHost() == null || url.getUserInfo() != null)
            return Optional.of("must be an https address with a host and without a password");
        try {
            for (InetAddress address : InetAddress.getAllByName(url.getHost()))
                if (inside(address)) return Optional.of("must be an address outside this house's network");
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("there is no host of this name");
        }
    }

    /**
     * Where clouds keep the keys of their machines. No provider and no house lives there, so nobody may enter it, not even
     * who may enter addresses inside the house.
     */
    static boolean isMetadata(URI url) throws UnknownHostException {
        if (url.getHost() == null) return false;
        for (InetAddress address : InetAddress.getAllByName(url.getHost()))
            if (address.isLinkLocalAddress()) return true;
        return false;
    }

    static boolean inside(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return true;
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? sharedOrReserved(bytes) : insideSix((Inet6Address) address, bytes);
    }

    /** 0/8, 100.64/10 (carriers), 192.0.0/24, 198.18/15 (benchmarks), 240/4. */
    private static boolean sharedOrReserved(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        return first == 0
                || first == 100 && (second & 0xc0) == 64
                || first == 192 && second == 0 && b[2] == 0
                || first == 198 && (second & 0xfe) == 18
                || first >= 240;
    }

    /** fc00::/7 are private; 64:ff9b::/96 and 2002::/16 carry a version 4 address within. */
    private static boolean insideSix(Inet6Address address, byte[] b) {
        if ((b[0] & 0xfe) == 0xfc || address.isIPv4CompatibleAddress()) return true;
        boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        return translated || sixToFour;
    }
}
