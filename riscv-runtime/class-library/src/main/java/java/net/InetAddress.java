package java.net;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import sun.net.util.IPAddressUtil;

/**
 * {@code java.net.InetAddress} of a machine that resolves no names: addresses are what they are written as, and
 * {@code localhost}.
 */
public class InetAddress implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String LOCAL = "localhost";

    private final String host;
    private final byte[] address;

    /** The host's name may be null. */
    InetAddress(String host, byte[] address) {
        this.host = host;
        this.address = address.clone();
    }

    public static InetAddress getByName(String host) throws UnknownHostException {
        if (host == null || host.isEmpty() || host.equals(LOCAL)) {
            return getLoopbackAddress();
        }
        boolean bracketed = host.length() > 2 && host.charAt(0) == '[' && host.charAt(host.length() - 1) == ']';
        byte[] address = bracketed ? null : IPAddressUtil.textToNumericFormatV4(host);
        if (address == null) {
            address = IPAddressUtil.textToNumericFormatV6(bracketed ? host.substring(1, host.length() - 1) : host);
        }
        if (address == null) {
            throw new UnknownHostException(host + ": Name or service not known");
        }
        return getByAddress(address);
    }

    public static InetAddress[] getAllByName(String host) throws UnknownHostException {
        return new InetAddress[] {getByName(host)};
    }

    public static InetAddress getByAddress(byte[] address) throws UnknownHostException {
        return getByAddress(null, address);
    }

    public static InetAddress getByAddress(String host, byte[] address) throws UnknownHostException {
        return switch (address.length) {
            case Inet4Address.BYTES -> new Inet4Address(host, address);
            case Inet6Address.BYTES -> new Inet6Address(host, address);
            default -> throw new UnknownHostException("addr is of illegal length");
        };
    }

    public static InetAddress getLoopbackAddress() {
        return new Inet4Address(LOCAL, new byte[] {127, 0, 0, 1});
    }

    /** Returns the address if there is no name. */
    public String getHostName() {
        return host == null ? getHostAddress() : host;
    }

    public String getCanonicalHostName() {
        return getHostName();
    }

    /** Returns the bytes of the address, the highest first. */
    public byte[] getAddress() {
        return address.clone();
    }

    public String getHostAddress() {
        return null;
    }

    public boolean isLoopbackAddress() {
        return false;
    }

    public boolean isAnyLocalAddress() {
        for (byte part : address) {
            if (part != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isMulticastAddress() {
        return false;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(address);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof InetAddress other && Arrays.equals(address, other.address);
    }

    @Override
    public String toString() {
        return Objects.toString(host, "") + "/" + getHostAddress();
    }
}
