package dev.terrarium.memory.heap;

/** What the heaps in an arena, whose size is a setting of the app, say of it. */
final class ArenaSize {
    static final String HOW_TO_ENLARGE =
            "@Unikernel(set = @Set(name = \"heap.bytes\", value = \"...\")) makes the heap larger";

    private ArenaSize() {}
}
