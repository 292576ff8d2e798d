package dev.terrarium.emulator.net;

/** The states of a connection (RFC 9293, section 3.3.2). */
enum TcpState {
    /** The guest's SYN has arrived, and the host connects: an answer to the SYN would promise too much. */
    CONNECTING,
    SYN_SENT,
    SYN_RECEIVED,
    ESTABLISHED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    CLOSE_WAIT,
    CLOSING,
    LAST_ACK,
    TIME_WAIT,
    CLOSED
}
