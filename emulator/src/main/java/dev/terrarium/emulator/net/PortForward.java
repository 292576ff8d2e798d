package dev.terrarium.emulator.net;

import dev.terrarium.emulator.MachineException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port of the host that leads to a port of the guest.
 *
 * @param host where to listen; port 0 is one that is free
 */
public record PortForward(Protocol protocol, InetSocketAddress host, int guestPort) {
    /** What is forwarded. */
    public enum Protocol {
        TCP,
        UDP
    }

    private static final Pattern FORM =
            Pattern.compile("(tcp|udp):(?:(\\[[0-9a-fA-F:.]+]|[0-9.]+):)?(\\d{1,5}):(\\d{1,5})");
    private static final int LARGEST_PORT = 0xffff;

    /**
     * Reads {@code tcp:[HOSTADDR:]HOSTPORT:GUESTPORT}, or the same with udp. The address is the loopback's if not given; one
     * of version 6 is written in brackets.
     *
     * @throws MachineException if the text has another form
     */
    public static PortForward parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new MachineException(
                    "'" + text + "' is no port to forward: write tcp:[HOSTADDR:]HOSTPORT:GUESTPORT or"
                            + " udp:[HOSTADDR:]HOSTPORT:GUESTPORT, such as tcp:8080:80");
        }
        int hostPort = port(text, matcher.group(3));
        int guestPort = port(text, matcher.group(4));
        if (guestPort == 0) {
            throw new MachineException("'" + text + "' forwards to port 0 of the guest: a port is from 1 to 65535");
        }
        Protocol protocol = matcher.group(1).equals("tcp") ? Protocol.TCP : Protocol.UDP;
        return new PortForward(protocol, new InetSocketAddress(address(text, matcher.group(2)), hostPort), guestPort);
    }

    private static int port(String text, String digits) {
        int port = Integer.parseInt(digits);
        if (port > LARGEST_PORT) {
            throw new MachineException("'" + text + "' has port " + port + ": a port is from 1 to " + LARGEST_PORT);
        }
        return port;
    }

    private static InetAddress address(String text, String literal) {
        if (literal == null) {
            return InetAddress.getLoopbackAddress();
        }
        if (!literal.startsWith("[") && !literal.matches("\\d+(\\.\\d+){3}")) {
            throw new MachineException(
                    "'" + text + "' has address " + literal + ": write four numbers, such as 0.0.0.0");
        }
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new MachineException("'" + text + "' has address " + literal + ", which is none", e);
        }
    }

    @Override
    public String toString() {
        return protocol.name().toLowerCase(Locale.ROOT) + " port " + host.getPort() + " of "
                + host.getAddress().getHostAddress();
    }
}
