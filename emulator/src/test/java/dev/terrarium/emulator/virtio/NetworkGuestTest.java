package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineBuilder;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.net.NetworkSettings;
import dev.terrarium.emulator.net.PortForward;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests that work the network card themselves, and talk to sockets of the host. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class NetworkGuestTest {
    private static final long SLOT = 0x10001000L;
    private static final long QUEUES = 0x80300000L;
    private static final long RECEIVED = 0x80310000L;
    private static final long TO_TRANSMIT = 0x80320000L;
    private static final int HEADERS = 12 + 14 + 20 + 8;

    @TempDir
    Path folder;

    private static Assembler store(Assembler code, int register, long value) {
        return code.load("t0", SLOT).load("t1", value).add("sw t1, " + register + "(t0)");
    }

    private static long descriptors(int queue) {
        return QUEUES + 0x3000L * queue;
    }

    /** A guest that sends what is to be transmitted and sleeps until something is received, or until a timer wakes it. */
    private static byte[] guest(boolean withTimer) {
        Assembler code = new Assembler();
        store(code, 0x70, 3);
        store(code, 0x24, 1);
        store(code, 0x20, 1);
        store(code, 0x70, 11);
        for (int queue = 0; queue < 2; queue++) {
            store(code, 0x30, queue);
            store(code, 0x38, 8);
            store(code, 0x80, descriptors(queue));
            store(code, 0x90, descriptors(queue) + 0x1000);
            store(code, 0xa0, descriptors(queue) + 0x2000);
            store(code, 0x44, 1);
        }
        store(code, 0x70, 15);
        code.load("t0", 0xc000004).load("t1", 1).add("sw t1, 0(t0)"); // the priority of source 1
        code.load("t0", 0xc002080).load("t1", 2).add("sw t1, 0(t0)"); // enabled for S-mode
        code.load("t1", withTimer ? 1 << 9 | 1 << 5 : 1 << 9).add("csrrs zero, 0x104, t1"); // sie
        if (withTimer) {
            code.load("t1", 200_000_000).add("csrrw zero, 0x14d, t1"); // stimecmp: 20 s
        }
        code.load("s0", descriptors(0) + 0x2000); // the ring of what was received
        store(code, 0x50, 1);
        code.add("lhu t1, 2(s0); bne t1, zero, 12; wfi; beq zero, zero, -12");
        return code.exit(0).bytes();
    }

    private static byte[] udpFrame(int port, byte[] data) {
        ByteBuffer frame = ByteBuffer.allocate(HEADERS - 12 + data.length)
                .put(new byte[] {0x52, 0x55, 10, 0, 2, 2, 0x52, 0x54, 0, 0x12, 0x34, 0x56, 8, 0})
                .putShort((short) 0x4500)
                .putShort((short) (28 + data.length))
                .putInt(0)
                .putInt(0x40110000)
                .putInt(0x0a00020f)
                .putInt(0x0a000202)
                .putShort((short) 4000)
                .putShort((short) port)
                .putShort((short) (8 + data.length))
                .putShort((short) 0) // no checksum
                .put(data);
        int sum = 0;
        for (int at = 14; at < 34; at += 2) {
            sum += frame.getShort(at) & 0xffff;
        }
        frame.putShort(24, (short) ~((sum & 0xffff) + (sum >>> 16)));
        return frame.array();
    }

    private static void prepare(Machine machine, byte[] frame) {
        machine.writeMemory(TO_TRANSMIT + 12, frame);
        ByteBuffer descriptor = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        machine.writeMemory(
                descriptors(0),
                descriptor.putLong(RECEIVED).putInt(1526).putShort((short) 2).array());
        descriptor.clear();
        machine.writeMemory(
                descriptors(1),
                descriptor
                        .putLong(TO_TRANSMIT)
                        .putInt(12 + frame.length)
                        .putShort((short) 0)
                        .array());
        machine.writeMemory(descriptors(0) + 0x1000, new byte[] {0, 0, 1, 0});
        // What has been transmitted does not interrupt, so that only what is received ends a wait.
        machine.writeMemory(descriptors(1) + 0x1000, new byte[] {1, 0, 1, 0});
    }

    /** The answer takes its time on the host, and the guest's timer does not expire meanwhile. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aGuestIsAnsweredByTheHost(boolean withTimer) throws Exception {
        Path capture = folder.resolve("frames.pcap");
        byte[] frame;
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                Machine machine = Machine.builder()
                        .memory(4 << 20)
                        .maxInstructions(100_000_000)
                        .image(guest(withTimer))
                        .network(NetworkSettings.user().captureTo(capture))
                        .timeout(Duration.ofSeconds(30))
                        .build()) {
            socket.setSoTimeout(20_000);
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(socket));
            frame = udpFrame(socket.getLocalPort(), new byte[] {'a', 'b', 'c'});
            prepare(machine, frame);
            assertEquals(RunResult.Reason.POWER_OFF, machine.run().reason());
            answered.join();
            assertArrayEquals(new byte[] {'a', 'b', 'c'}, machine.readMemory(RECEIVED + HEADERS, 3));
            long ticks = machine.retiredInstructions() / 10;
            assertTrue(ticks < 200_000_000, "the timer has not expired");
        }
        byte[] captured = Files.readAllBytes(capture);
        assertEquals(24 + 2 * 16 + 2 * frame.length, captured.length);
        assertArrayEquals(frame, Arrays.copyOfRange(captured, 40, 40 + frame.length));
    }

    private static void answer(DatagramSocket socket) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            socket.receive(packet);
            TimeUnit.MILLISECONDS.sleep(30);
            socket.send(packet);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    /** Without anything open on the host, nothing can come. */
    @Test
    void aGuestThatNobodyAnswersIdlesForEver() {
        try (Machine machine = Machine.builder()
                .memory(4 << 20)
                .maxInstructions(100_000_000)
                .image(guest(false))
                .network(NetworkSettings.user())
                .build()) {
            prepare(machine, new byte[14]);
            assertEquals(RunResult.Reason.IDLE_FOREVER, machine.run().reason());
        }
    }

    @Test
    void aPortInUseIsAnError() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MachineBuilder builder = Machine.builder()
                    .image(guest(false))
                    .network(NetworkSettings.user().forward(PortForward.parse("tcp:" + taken.getLocalPort() + ":80")));
            MachineException failure = assertThrows(MachineException.class, builder::build);
            assertTrue(failure.getMessage().contains("Address already in use"), failure.getMessage());
        }
    }

    @Test
    void aNetworkIsNotDeterministicAndHasNoSnapshots() {
        MachineBuilder builder = Machine.builder().image(guest(false)).network(NetworkSettings.user());
        try (Machine machine = builder.build()) {
            assertThrows(MachineException.class, machine::snapshot);
        }
        builder.deterministic(true);
        assertThrows(MachineException.class, builder::build);
    }
}
