package java.net;

/** An address of the Internet Protocol's version 4. */
public final class Inet4Address extends InetAddress {
    private static final long serialVersionUID = 1;
    static final int BYTES = 4;

    Inet4Address(String host, byte[] address) {
        super(host, address);
    }

    @Override
    public String getHostAddress() {
        byte[] parts = getAddress();
        return (parts[0] & 0xFF) + "." + (parts[1] & 0xFF) + "." + (parts[2] & 0xFF) + "." + (parts[3] & 0xFF);
    }

    @Override
    public boolean isLoopbackAddress() {
        return getAddress()[0] == 127;
    }

    @Override
    public boolean isMulticastAddress() {
        return (getAddress()[0] & 0xF0) == 0xE0;
    }
}
