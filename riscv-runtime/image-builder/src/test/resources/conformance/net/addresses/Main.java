package conformance.net.addresses;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Internet addresses as they are written. */
@Unikernel(name = "net-addresses")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws UnknownHostException {
        for (String text : new String[] {"127.0.0.1", "10.1.2.3", "::1", "[2001:db8::ff]", "224.0.0.1", "0.0.0.0", "::ffff:1.2.3.4", ""}) {
            InetAddress address = InetAddress.getByName(text);
            System.out.println(address + " " + address.getHostAddress() + " " + address.getAddress().length + " "
                    + address.isLoopbackAddress() + " " + address.isAnyLocalAddress() + " " + address.isMulticastAddress() + " "
                    + address.getClass().getSimpleName());
        }
        System.out.println(InetAddress.getByAddress("host", new byte[] {1, 2, 3, (byte) 255}) + " "
                + InetAddress.getByName("1.2.3.4").equals(InetAddress.getByAddress(new byte[] {1, 2, 3, 4})));
        try {
            InetAddress.getByAddress(new byte[5]);
        } catch (UnknownHostException e) {
            System.out.println(e.getMessage());
        }
    }
}
