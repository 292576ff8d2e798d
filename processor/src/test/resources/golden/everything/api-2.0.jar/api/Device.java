package api;

import dev.terrarium.annotations.Syscall;

public interface Device {
    @Syscall(29)
    @Known int control(@Known int request);
}
