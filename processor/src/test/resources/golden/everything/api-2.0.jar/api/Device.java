package api;

import dev.terrarium.annotations.Syscall;

public interface Device {
    @Syscall(29)
    int control(int request);
}
