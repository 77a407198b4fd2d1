package io.heed.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tries the port before the database is started for nothing. */
final class HttpPort {
    private HttpPort() {}

    static void check(String host, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw refusal(host, port, String.valueOf(e.getMessage()));
        }
    }

    static Refusal refusal(String host, int port, String reason) {
        if (reason.contains("in use")) {
            return new Refusal(
                    "Port " + port + " is used by another program",
                    "Stop that program or set QUARKUS_HTTP_PORT to a free port");
        }
        if (reason.contains("ermission denied")) {
            return new Refusal(
                    "This user may not listen on port " + port, "Set QUARKUS_HTTP_PORT to a port from 1024 on");
        }
        return new Refusal(
                "Heed cannot listen on " + host + ":" + port + ": " + reason,
                "Correct QUARKUS_HTTP_HOST or QUARKUS_HTTP_PORT");
    }
}
