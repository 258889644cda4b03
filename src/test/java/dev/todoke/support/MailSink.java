package dev.todoke.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback that keeps what it is given and can be told to refuse or to fall silent. */
public class MailSink implements QuarkusTestResourceLifecycleManager {

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static volatile Mood mood = Mood.KIND;

    private ServerSocket server;

    /** How it answers. */
    public enum Mood {
        KIND,
        BUSY,
        SILENT
    }

    /** One mail as it came over the wire. */
    public record Received(List<String> recipients, String text) {

        /** The text with its quoted-printable lines and header words made readable. */
        public String readable() {
            String joined = text.replaceAll("=\r?\n", "").replaceAll("\\?=\r?\n[ \t]+=\\?UTF-8\\?Q\\?", "");
            byte[] bytes = new byte[joined.length() * 4];
            int length = 0;
            for (int i = 0; i < joined.length(); i++) {
                char c = joined.charAt(i);
                if (c == '='
                        && i + 2 < joined.length()
                        && joined.substring(i + 1, i + 3).matches("[0-9A-F]{2}")) {
                    bytes[length++] = (byte) Integer.parseInt(joined.substring(i + 1, i + 3), 16);
                    i += 2;
                } else {
                    byte[] plain = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
                    System.arraycopy(plain, 0, bytes, length, plain.length);
                    length += plain.length;
                }
            }
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }

    public static void mood(Mood now) {
        mood = now;
    }

    /** What came for this address. */
    public static List<Received> to(String address) {
        return RECEIVED.stream().filter(r -> r.recipients().contains(address)).toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread ear = new Thread(this::listen, "mail-sink");
        ear.setDaemon(true);
        ear.start();
        return Map.of(
                "quarkus.mailer.from", "todoke@desk.example",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(server.getLocalPort()));
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread talk = new Thread(() -> talk(socket), "mail-sink-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            say(out, "220 sink");
            List<String> recipients = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> {
                        if (mood == Mood.BUSY) {
                            say(out, "451 later");
                        } else {
                            recipients.add(line.replaceAll(".*<(.*)>.*", "$1"));
                            say(out, "250 ok");
                        }
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        String text = data(in);
                        if (mood == Mood.SILENT) {
                            return;
                        }
                        RECEIVED.add(new Received(List.copyOf(recipients), text));
                        say(out, "250 kept");
                    }
                    case "MAIL", "RSET" -> {
                        recipients.clear();
                        say(out, "250 ok");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 sink");
                }
            }
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
