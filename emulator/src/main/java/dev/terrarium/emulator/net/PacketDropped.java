package dev.terrarium.emulator.net;

/** A packet is not processed any further; why is counted. */
final class PacketDropped extends Exception {
    private static final long serialVersionUID = 1L;

    private final DropReason reason;

    PacketDropped(DropReason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    DropReason reason() {
        return reason;
    }
}
