package io.heed.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A shop on another site that has put the widget on its page, and allows its pages no more than that takes. */
final class ForeignSite implements AutoCloseable {
    private final HttpServer server;

    ForeignSite(String heed, String account) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        byte[] page = """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Café Lisboa</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                <script src="%s/widget/v1/widget.js" data-account="%s" async></script></head>
                <body><main><h1>Café Lisboa</h1><p>Coffee since 1911.</p></main></body></html>
                """.formatted(heed, account).getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; img-src data:; script-src " + heed + "; connect-src " + heed
                                    + "; frame-src " + heed);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
