package acme;

import dev.terrarium.annotations.Provides;

@Provides(Console.class)
public final class SbiConsole implements Console {
    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    public int readByte() {
        return -1;
    }
}
