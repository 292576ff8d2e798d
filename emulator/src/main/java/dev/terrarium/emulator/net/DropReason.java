package dev.terrarium.emulator.net;

/** Why a frame of the guest, or a datagram for it, was dropped. */
public enum DropReason {
    /** It ends before its headers, or the lengths in them, say so. */
    TRUNCATED,
    /** A header's fields contradict each other or the standard. */
    MALFORMED,
    /** A checksum is wrong. */
    CHECKSUM,
    /** It is a part of a packet: they are not put together again. */
    FRAGMENT,
    /** It is larger than the link's largest packet. */
    TOO_LARGE,
    /** Its type or protocol is not spoken here. */
    UNKNOWN_PROTOCOL,
    /** It is not for this router, or for an address that is not routed. */
    NOT_ROUTED,
    /** Its sender's address is not one of the guest's network. */
    FOREIGN_SOURCE,
    /** The guest does not take its frames. */
    NO_ROOM,
    /** The host refused to send it. */
    HOST_REFUSED
}
