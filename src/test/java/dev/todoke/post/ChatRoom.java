package dev.todoke.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A chat's incoming webhook on loopback, with rooms that are well, broken, silent, talkative, or send one elsewhere. */
final class ChatRoom implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    final List<String> posted = new CopyOnWriteArrayList<>();

    ChatRoom() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/well", exchange -> answer(exchange, 200));
        server.createContext("/broken", exchange -> answer(exchange, 500));
        server.createContext("/gone", exchange -> answer(exchange, 410));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/well"));
            answer(exchange, 307);
        });
        server.createContext("/silent", this::silent);
        server.createContext("/talkative", this::talk);
        server.start();
    }

    String url(String room) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + room;
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        posted.add(exchange.getRequestURI().getPath() + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void silent(HttpExchange exchange) {
        posted.add(exchange.getRequestURI().getPath());
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    /** Never stops answering. */
    private void talk(HttpExchange exchange) throws IOException {
        posted.add(exchange.getRequestURI().getPath());
        exchange.sendResponseHeaders(200, 0);
        byte[] words = new byte[8192];
        try (var out = exchange.getResponseBody()) {
            while (end.getCount() > 0) {
                out.write(words);
            }
        } catch (IOException hungUp) {
            // As it should be.
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
