package dev.terrarium.emulator.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds the name server that the host itself asks, as resolv.conf(5) names it. */
final class HostNameServer {
    private static final Path CONFIGURATION = Path.of("/etc/resolv.conf");
    private static final int PORT = 53;
    /** Literal addresses only: looking a name up would need a name server. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private HostNameServer() {}

    /** Returns the first name server, or null if the host's configuration has none or cannot be read. */
    static InetSocketAddress find() {
        try {
            for (String line : Files.readAllLines(CONFIGURATION, StandardCharsets.ISO_8859_1)) {
                String[] words = line.trim().split("\\s+");
                if (words.length > 1
                        && words[0].equals("nameserver")
                        && ADDRESS.matcher(words[1]).matches()) {
                    return address(words[1]);
                }
            }
            return null;
        } catch (IOException e) {
            return null; // no resolv.conf, as on hosts that are no Unix: the guest is told that the port is unreachable
        }
    }

    private static InetSocketAddress address(String literal) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(literal), PORT);
    }
}
