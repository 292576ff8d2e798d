package java.net;

/** An address of the Internet Protocol's version 6, without a scope. */
public final class Inet6Address extends InetAddress {
    private static final long serialVersionUID = 1;
    static final int BYTES = 16;

    Inet6Address(String host, byte[] address) {
        super(host, address);
    }

    @Override
    public String getHostAddress() {
        byte[] parts = getAddress();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BYTES; i += 2) {
            text.append(i == 0 ? "" : ":")
                    .append(Integer.toHexString((parts[i] & 0xFF) << Byte.SIZE | parts[i + 1] & 0xFF));
        }
        return text.toString();
    }

    @Override
    public boolean isLoopbackAddress() {
        byte[] parts = getAddress();
        for (int i = 0; i < BYTES - 1; i++) {
            if (parts[i] != 0) {
                return false;
            }
        }
        return parts[BYTES - 1] == 1;
    }

    @Override
    public boolean isMulticastAddress() {
        return getAddress()[0] == -1;
    }
}
