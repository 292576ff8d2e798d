package dev.terrarium.emulator.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the command that are about the network. */
class NetworkOptionsTest {
    private static final long NET_DEVICE_ID = 0x10001008L;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private String image;

    /** Exits with the identity of the device in the first virtio slot: 1 for a network card, 0 for none. */
    @BeforeEach
    void writeImage() throws IOException {
        Assembler code = new Assembler()
                .load("t0", NET_DEVICE_ID)
                .add("lw s0, 0(t0); slli s0, s0, 16; lui t1, 3; addi t1, t1, 819; or s0, s0, t1") // 0x3333
                .load("t0", 0x100000)
                .add("sw s0, 0(t0)");
        Path file = folder.resolve("identify.bin");
        Files.write(file, code.bytes());
        image = file.toString();
    }

    private int run(String... arguments) {
        int status = EmulatorCommand.execute(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                arguments);
        assertFalse(errorText().contains("\tat "), "a stack trace: " + errorText());
        return status;
    }

    private String errorText() {
        return error.toString(StandardCharsets.UTF_8);
    }

    private void assertRefused(String message, String... arguments) {
        assertEquals(EmulatorCommand.USAGE_ERROR, run(arguments));
        assertTrue(errorText().contains(message), errorText());
        assertTrue(errorText().lines().count() <= 2, errorText());
    }

    @Test
    void theCardIsThereIfAskedFor() {
        assertEquals(1, run("--net", "user", image));
        assertEquals(0, run(image));
        assertEquals("", errorText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge", "User", ""})
    void aNetworkThatThereIsNot(String network) {
        assertRefused("'" + network + "' is no network: there is user", "--net", network, image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp:0:80", "udp:0:53", "tcp:127.0.0.1:0:80", "tcp:[::1]:0:80"})
    void portsAreForwarded(String forward) {
        assertEquals(1, run("--net=user", "--forward", forward, "--forward", "tcp:0:443", image));
        assertEquals("", errorText());
    }

    @ParameterizedTest
    @CsvSource({
        "8080:80, is no port to forward",
        "tcp:8080, is no port to forward",
        "sctp:8080:80, is no port to forward",
        "tcp:80a:80, is no port to forward",
        "tcp:-1:80, is no port to forward",
        "tcp:localhost:8080:80, is no port to forward",
        "tcp:65536:80, has port 65536: a port is from 1 to 65535",
        "tcp:0:99999, has port 99999: a port is from 1 to 65535",
        "tcp:0:0, forwards to port 0 of the guest: a port is from 1 to 65535",
        "tcp:1.2.3:0:80, 'has address 1.2.3: write four numbers, such as 0.0.0.0'",
    })
    void aForwardThatIsMalformed(String forward, String message) {
        assertRefused("'" + forward + "' " + message, "--net=user", "--forward", forward, image);
    }

    @Test
    void aPortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(
                    "cannot forward tcp port " + port + " of 127.0.0.1: Address already in use",
                    "--net=user",
                    "--forward",
                    "tcp:" + port + ":80",
                    image);
        }
    }

    /** TEST-NET-1 of RFC 5737, which no host has. */
    @Test
    void anAddressThatIsNotTheHosts() {
        assertRefused(
                "cannot forward tcp port 0 of 192.0.2.1: ", "--net=user", "--forward", "tcp:192.0.2.1:0:80", image);
    }

    /** What one option has opened is closed when another one is wrong, so that a second run has the port. */
    @Test
    void portsAreFreeAfterARun() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String forward = "tcp:" + port + ":80";
        assertRefused("Address already in use", "--net=user", "--forward", forward, "--forward", forward, image);
        assertEquals(1, run("--net=user", "--forward", forward, image));
        assertEquals(1, run("--net=user", "--forward", forward, image));
    }

    @Test
    void framesAreCaptured() throws IOException {
        Path capture = folder.resolve("frames.pcap");
        assertEquals(1, run("--net=user", "--pcap", capture.toString(), image));
        byte[] header = Files.readAllBytes(capture);
        assertEquals(24, header.length, "the guest has sent nothing");
        assertEquals(
                0xa1b23c4d,
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    @Test
    void aCaptureIntoAFolderThatIsMissing() {
        Path capture = folder.resolve("missing").resolve("frames.pcap");
        assertRefused("cannot write the packet capture: " + capture, "--net=user", "--pcap", capture.toString(), image);
    }

    @Test
    void aCaptureIntoAFolder() {
        assertRefused("cannot write the packet capture: " + folder, "--net=user", "--pcap", folder.toString(), image);
    }

    @Test
    void aCaptureDoesNotReplaceTheImage() throws IOException {
        byte[] before = Files.readAllBytes(Path.of(image));
        assertRefused("--forward and --pcap are about a network: add --net user", "--pcap", image, image);
        assertArrayEquals(before, Files.readAllBytes(Path.of(image)));
    }

    @Test
    void forwardsNeedANetwork() {
        assertRefused("--forward and --pcap are about a network: add --net user", "--forward", "tcp:8080:80", image);
    }

    @Test
    void aNetworkIsNotDeterministic() {
        assertRefused("a machine with a network is not deterministic", "--net=user", "--deterministic", image);
    }

    @Test
    void aNetworkHasNoSnapshots() {
        String snapshot = folder.resolve("snapshot").toString();
        assertRefused("a machine with a network has no snapshots", "--net=user", "--snapshot", snapshot, image);
    }
}
