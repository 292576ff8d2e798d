package dev.terrarium.emulator.gdb;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Packets to and from gdb: {@code $} content {@code #} and the content's sum modulo 256 in two hexadecimal digits, which the
 * receiver acknowledges by {@code +}, or by {@code -} to have it again (GDB manual, section "Overview" of appendix E).
 */
final class PacketChannel implements Closeable {
    /** The most bytes a packet of gdb's may have; gdb is told so. */
    static final int MOST_BYTES = 0x4000;

    private static final int START = '$';
    private static final int END = '#';
    private static final int ESCAPE = '}';
    private static final int ESCAPE_BIT = 0x20;
    private static final int INTERRUPT = 3;

    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;
    private boolean acknowledges = true;
    private boolean atEnd;

    PacketChannel(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
        output = new BufferedOutputStream(socket.getOutputStream());
    }

    /** From now on neither side acknowledges packets: the connection is reliable. */
    void stopAcknowledging() {
        acknowledges = false;
    }

    /**
     * Waits for a packet whose sum is right.
     *
     * @return its content with escapes undone, or null when gdb has hung up
     */
    byte[] receive() throws IOException {
        while (true) {
            int first = input.read();
            while (first >= 0 && first != START) {
                first = input.read(); // acknowledgements, and interrupts of a machine that has stopped already
            }
            byte[] packet = first < 0 ? null : content();
            if (packet != null || first < 0 || atEnd) {
                return packet;
            }
        }
    }

    /** Reads a packet behind its start; null if its sum is wrong, it is too long, or it does not end. */
    private byte[] content() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int sum = 0;
        int length = 0;
        boolean escaped = false;
        int value = input.read();
        while (value >= 0 && value != END) {
            sum += value;
            length++;
            if (escaped) {
                content.write(value ^ ESCAPE_BIT);
                escaped = false;
            } else if (value == ESCAPE) {
                escaped = true;
            } else if (length <= MOST_BYTES) {
                content.write(value);
            }
            value = input.read();
        }
        int high = Character.digit(input.read(), 16);
        int low = Character.digit(input.read(), 16);
        if (value < 0) {
            atEnd = true;
            return null;
        }
        boolean intact = high >= 0 && low >= 0 && (high << 4 | low) == (sum & 0xff) && length <= MOST_BYTES;
        if (acknowledges) {
            output.write(intact ? '+' : '-');
            output.flush();
        }
        return intact ? content.toByteArray() : null;
    }

    /** Sends a packet, with escapes for what has a meaning of its own. */
    void send(String content) throws IOException {
        int sum = 0;
        StringBuilder text = new StringBuilder("$");
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == START || c == END || c == ESCAPE || c == '*') {
                text.append((char) ESCAPE);
                sum += ESCAPE;
                c ^= ESCAPE_BIT;
            }
            text.append(c);
            sum += c;
        }
        text.append('#').append(Hex.ofByte(sum));
        output.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        output.flush();
    }

    /** Whether gdb has asked to stop the machine since it runs. */
    boolean isInterrupted() throws IOException {
        while (input.available() > 0) {
            input.mark(1);
            int value = input.read();
            if (value == START) {
                input.reset(); // gdb does not wait: the command is for the machine at rest
                return true;
            }
            if (value == INTERRUPT) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
