package acme;

import dev.terrarium.annotations.Syscall;
import java.io.IOException;

public interface Console {
    @Syscall(64)
    void write(byte[] bytes, int offset, int length) throws IOException;

    @Syscall(63)
    int readByte();
}
