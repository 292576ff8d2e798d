package dev.terrarium.memory.heap;

import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.memory.AllocationBuffer;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.memory.ObjectVisitor;
import dev.terrarium.api.memory.RememberingHeap;
import dev.terrarium.runtime.Image;
import dev.terrarium.runtime.ObjectHeader;

/**
 * Young objects and old ones in a fixed arena directly behind the image. Objects are made in the nursery at the end of the
 * arena; when it is full, those that are still referred to are copied behind the old ones, which costs nothing for those
 * that are not (Appel, "Simple generational garbage collection and fast allocation", 1989). When that leaves too little
 * for the nursery, the live objects of the whole arena are moved together at its start, in place.
 *
 * <pre>
 *   old objects | free, at least as much as the nursery | nursery || live words | remembered set, or stack for marking
 * </pre>
 *
 * <p>As with {@link ArenaHeap}, the arena must fit the machine's memory and stay below the device tree.
 */
@Provides(ObjectHeap.class)
public final class GenerationalHeap implements RememberingHeap {
    /** Live words, and a 64th for the remembered set. */
    private static final int COVERED_BYTES_PER_SET_BYTE = 64;

    private static final int ARENA_UNIT = 512;

    /** Below this part of the arena, a nursery would be collected for ever with little gain: then the heap is exhausted. */
    private static final int SMALLEST_NURSERY = 64;

    /** Under stress, every so many collections are of the whole arena. */
    private static final int STRESS_PERIOD = 4;

    private static final ObjectVisitor MARK = ObjectHeader::mark;

    private final long arenaBytes;
    private final long objectBytes;
    private final long nurseryBytes;
    private final boolean stress;
    private final BumpSpace nursery = new BumpSpace();
    private final BumpSpace old = new BumpSpace();
    private final Evacuation evacuation = new Evacuation(ObjectHeader.MARK_IN_HEADER);
    private final RememberedSet remembered = new RememberedSet();
    private final LiveWords live = new LiveWords();
    private final Marking marking = new Marking(live);
    private final Compaction compaction = new Compaction(live);

    /** Where the arena starts and where objects end in it; 0 until it is opened. */
    private long start;

    private long limit;
    private long nurseryStart;

    /** The size that the nursery had when the whole arena was last collected. */
    private long usualNursery;

    private int collections;
    private int wholeCollections;

    /** Under stress: an allocation may follow, as there has been a collection for it. */
    private boolean collected;

    /**
     * Creates the module.
     *
     * @param bytes size of the arena, at least 16 KiB; about a 20th of it is for the collector
     * @param nurseryBytes size of the nursery as long as there is room; 0 for a quarter of the arena
     * @param stress whether to collect before each allocation, which finds whoever forgets that objects move
     */
    public GenerationalHeap(
            @Parameter(name = "heap.bytes", defaultValue = "4M") long bytes,
            @Parameter(name = "heap.nursery.bytes", defaultValue = "0") long nurseryBytes,
            @Parameter(name = "heap.stress", defaultValue = "false") boolean stress) {
        int parts = COVERED_BYTES_PER_SET_BYTE + COVERED_BYTES_PER_SET_BYTE / LiveWords.COVERED_BYTES + 1;
        this.arenaBytes = bytes & -8;
        this.objectBytes = arenaBytes / parts * COVERED_BYTES_PER_SET_BYTE & -ARENA_UNIT;
        this.nurseryBytes = (nurseryBytes == 0 ? objectBytes / 4 : nurseryBytes) & -LiveWords.BLOCK_BYTES;
        this.stress = stress;
    }

    @Override
    public long allocate(long bytes, AllocationBuffer buffer) {
        if (start == 0) {
            open();
        }
        if (stress && !collected) {
            return 0;
        }
        collected = false;
        if (isLarge(bytes)) {
            return allocateLarge(bytes);
        }
        return stress ? nursery.allocateAlone(bytes) : nursery.allocate(bytes, buffer);
    }

    private void open() {
        start = Image.end();
        limit = start + objectBytes;
        long set = limit + objectBytes / LiveWords.COVERED_BYTES;
        live.open(start, limit, limit);
        remembered.open(set, start + arenaBytes & -8);
        old.open(start, limit);
        placeNursery(0);
        usualNursery = nurserySize();
    }

    private long nurserySize() {
        return limit - nurseryStart;
    }

    private boolean isLarge(long bytes) {
        return bytes > nurserySize() / 2;
    }

    /** Makes an object old from the start. It may be filled with references to young ones, and has no mark to report that. */
    private long allocateLarge(long bytes) {
        if (!hasRoomForLarge(bytes)) {
            return 0;
        }
        long object = old.allocateAlone(bytes);
        remembered.add(object);
        return object;
    }

    /** Whether the nursery, should all of it survive, still fits behind an object of that size. */
    private boolean hasRoomForLarge(long bytes) {
        return nurserySize() > 0 && bytes <= old.end() - old.next() - nurserySize();
    }

    @Override
    public void remember(long object) {
        ObjectHeader.unmark(object);
        remembered.add(object);
    }

    @Override
    @NoAllocation(reason = "objects are on their way")
    public void collect(Roots roots, long wanted) {
        if (start == 0) {
            open();
        }
        collections++;
        collected = true;
        boolean whole = wanted == 0
                || nursery.next() == nurseryStart
                || remembered.isOverflown()
                || stress && collections % STRESS_PERIOD == 0;
        if (!whole) {
            collectNursery(roots);
            whole = nurserySize() < usualNursery / 2 || isLarge(wanted) && !hasRoomForLarge(wanted);
        }
        if (whole) {
            collectArena(roots, wanted);
        }
        remembered.setOld(start, old.next());
        roots.visitStack(remembered);
    }

    /** Makes old objects of the young ones that are reachable. */
    private void collectNursery(Roots roots) {
        evacuation.begin(nurseryStart, nursery.next(), old.next());
        roots.visitStaticFields(evacuation);
        roots.visitStack(evacuation);
        remembered.scan(evacuation);
        evacuation.trace();
        roots.settleYoungReferences(evacuation);
        old.open(evacuation.next(), limit);
        remembered.markAll();
        placeNursery(0);
    }

    /** Moves all objects that are reachable together. */
    private void collectArena(Roots roots, long wanted) {
        remembered.forget();
        if (wholeCollections == 0) {
            live.clear();
        }
        wholeCollections++;
        long oldEnd = old.next();
        long nurseryEnd = nursery.next();
        marking.begin(start, nurseryEnd, remembered.start(), remembered.limit());
        roots.visit(marking);
        marking.trace();
        roots.settleReferences(marking);
        live.count(nurseryStart, nurseryEnd, live.count(start, oldEnd, 0));
        compaction.begin(start, nurseryEnd);
        compaction.update(roots);
        compaction.move(start, oldEnd);
        compaction.move(nurseryStart, nurseryEnd);
        live.clear(start, oldEnd);
        live.clear(nurseryStart, nurseryEnd);
        old.open(compaction.target(), limit);
        roots.visitImageObjects(MARK);
        placeNursery(wanted);
        usualNursery = nurserySize();
    }

    /**
     * Makes an empty nursery as large as it may be, so that all of it fits behind the old objects; but not so large that
     * there is no room for what is wanted.
     */
    private void placeNursery(long wanted) {
        long free = limit - old.next();
        long size = nurseryOf(free);
        if (wanted > size / 2) {
            long beside = nurseryOf(free - wanted);
            size = beside > 0 ? beside : size;
        }
        nurseryStart = limit - size;
        nursery.open(nurseryStart, limit);
        old.extend(nurseryStart);
    }

    /** The size of a nursery in that much memory, or 0 if that is too little. */
    private long nurseryOf(long free) {
        long size = Math.min(nurseryBytes, free / 2) & -LiveWords.BLOCK_BYTES;
        return size < Math.min(nurseryBytes, objectBytes / SMALLEST_NURSERY) ? 0 : size;
    }

    @Override
    public long allocatedBytes() {
        return old.next() - start + (nursery.next() - nurseryStart);
    }

    @Override
    public long capacityBytes() {
        return objectBytes;
    }

    @Override
    public String howToEnlarge() {
        return ArenaSize.HOW_TO_ENLARGE;
    }

    @Override
    public long bytesBehindImage() {
        return arenaBytes;
    }
}
