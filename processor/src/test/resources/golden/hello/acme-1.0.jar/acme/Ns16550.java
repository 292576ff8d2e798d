package acme;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Driver;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Provides;
import java.io.IOException;

@Default
@Provides(Console.class)
@Driver(compatible = {"ns16550a", "ns16550"})
public final class Ns16550 implements Console {
    public Ns16550(DeviceTree tree) {}

    @OnBoot
    void probe() throws IOException {}

    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    public int readByte() {
        return -1;
    }
}
