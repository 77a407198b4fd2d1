package io.heed.identity;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Where a request comes from, as far as it can be known. */
final class Address {
    private Address() {}

    static String of(RoutingContext request) {
        SocketAddress remote = request == null ? null : request.request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
    }
}
