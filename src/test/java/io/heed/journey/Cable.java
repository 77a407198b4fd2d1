package io.heed.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and Heed, which can be cut in the middle of a sentence and mended again. */
final class Cable implements AutoCloseable {
    private final int far;
    private final ServerSocket near;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Set<Socket> silent = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Cable(int far) throws IOException {
        this.far = far;
        this.near = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        run(this::accept);
    }

    int port() {
        return near.getLocalPort();
    }

    void cut() {
        cut = true;
        ends.forEach(Cable::close);
    }

    /** What is connected stays so and nothing passes any more, as after sleep or behind a router that forgot; new lines work. */
    void fallSilent() {
        silent.addAll(ends);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket browser = near.accept();
                if (cut) {
                    close(browser);
                    continue;
                }
                Socket heed = new Socket("localhost", far);
                ends.add(browser);
                ends.add(heed);
                run(() -> carry(browser, heed));
                run(() -> carry(heed, browser));
            } catch (IOException closed) {
                // by us at the end, or Heed does not answer: then the browser hears nothing either
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] piece = new byte[8192];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (silent.contains(from)) continue;
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            // one of the ends, or the cut
        } finally {
            close(from);
            close(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is what we want
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        near.close();
    }
}
