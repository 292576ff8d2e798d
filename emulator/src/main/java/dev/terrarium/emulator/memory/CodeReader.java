package dev.terrarium.emulator.memory;

/** Keeps addresses of pages, some of which have decoded code: the TLBs of a hart. */
public interface CodeReader {
    /** A page has decoded code from now on, so that stores to it must go through {@link CodeCache#invalidate}. */
    void codeAdded();

    /** No page has decoded code any more: each must be added again before it is executed. */
    void codeForgotten();
}
