package dev.terrarium.emulator.gdb;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Waits for gdb on a TCP port of the loopback interface. */
public final class GdbServer implements Closeable {
    private final ServerSocket socket;

    /**
     * Opens the port.
     *
     * @param port its number; 0 for one that is free
     * @throws MachineException if the port is in use, or may not be used
     */
    public GdbServer(int port) {
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException | IllegalArgumentException e) {
            throw new MachineException(
                    "cannot wait for gdb on port " + port + ": " + e.getMessage() + "; choose another with --gdb", e);
        }
    }

    /** Returns the number of the port. */
    public int port() {
        return socket.getLocalPort();
    }

    /**
     * Waits until gdb connects.
     *
     * @throws MachineException if the port is closed or fails
     */
    public GdbSession accept(Machine machine) {
        try {
            return new GdbSession(new PacketChannel(socket.accept()), machine);
        } catch (IOException e) {
            throw new MachineException("gdb cannot connect: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new MachineException("the port for gdb cannot be closed: " + e.getMessage(), e);
        }
    }
}
