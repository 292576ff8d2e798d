package acme;

import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;

@Provides(DeviceTree.class)
public final class DeviceTree {
    DeviceTree(@Parameter(name = "tree.bytes", defaultValue = "64K") int bytes) {}
}
