package dev.terrarium.emulator.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that speaks to a session as gdb does, packet by packet. */
abstract class PacketConversation {
    /** Returns the machine that is debugged. */
    abstract Machine machine();

    GdbServer server;
    CompletableFuture<Optional<RunResult>> session;
    Socket socket;

    @BeforeEach
    void connect() throws IOException {
        server = new GdbServer(0);
        session = CompletableFuture.supplyAsync(() -> {
            try (GdbSession accepted = server.accept(machine())) {
                return accepted.serve();
            }
        });
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000); // a session that does not answer fails the test
    }

    @AfterEach
    void disconnect() throws IOException {
        socket.close();
        server.close();
    }

    void write(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    static String framed(String content) {
        int sum = content.chars().sum();
        return "$" + content + "#" + Hex.ofByte(sum);
    }

    /** Returns a register's value as packets have it. */
    static String register(long value) {
        return Hex.ofRegister(value, 8);
    }

    /** Sends a packet, acknowledges the answer and returns its content. */
    String ask(String content) throws IOException {
        write(framed(content));
        assertEquals('+', socket.getInputStream().read(), content);
        return answer();
    }

    String answer() throws IOException {
        InputStream input = socket.getInputStream();
        assertEquals('$', input.read());
        StringBuilder text = new StringBuilder();
        int sum = 0;
        for (int value = input.read(); value != '#'; value = input.read()) {
            sum += value;
            text.append((char) value);
        }
        String sent = "" + (char) input.read() + (char) input.read();
        assertEquals(Hex.ofByte(sum), sent);
        write("+");
        return text.toString();
    }
}
