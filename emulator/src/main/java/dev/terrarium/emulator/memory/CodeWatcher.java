package dev.terrarium.emulator.memory;

/** Is told when code changes that somebody may have translated. */
public interface CodeWatcher {
    /** A watcher for whom nothing is to be done. */
    CodeWatcher NONE = new CodeWatcher() {
        @Override
        public void instructionChanged(int parcel) {}

        @Override
        public void allForgotten() {}
    };

    /**
     * An instruction that starts at this parcel, if there is one, has changed.
     *
     * @param parcel the number of the 16-bit parcel in main memory
     */
    void instructionChanged(int parcel);

    /** From now on stores to code are not seen, until its pages are added again. */
    void allForgotten();
}
