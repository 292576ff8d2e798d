package dev.terrarium.emulator.snapshot;

/**
 * A part of a machine whose state a snapshot holds. One method saves and restores, so that the two cannot disagree about
 * what the state is: each field becomes what the transfer returns for it.
 *
 * <pre>{@code
 * public void exchange(StateTransfer state) {
 *     enabled = state.flag(enabled);
 *     state.longs(queue);
 * }
 * }</pre>
 */
public interface Stateful {
    /** Gives all mutable state to a transfer, and takes what it returns in its place. */
    void exchange(StateTransfer state);
}
