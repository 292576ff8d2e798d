package dev.terrarium.emulator.compiler;

import dev.terrarium.emulator.memory.CodeWatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The compiled regions, by the addresses of their entries, and by the parcels of main memory that they were made from. */
final class RegionTable implements CodeWatcher {
    private static final int SLOTS = 1 << 15;

    /** Beyond so many regions all are forgotten, so that a guest with code everywhere does not fill the host's memory. */
    private static final int LARGEST_COUNT = 8192;

    /** A region whose code has changed so often is not worth another compilation. */
    private static final int MOST_CHANGES = 8;

    private static final class Place {
        final long address;
        final Region region;
        final Place next;

        Place(long address, Region region, Place next) {
            this.address = address;
            this.region = region;
            this.next = next;
        }
    }

    private final Place[] places = new Place[SLOTS];
    private final Map<Integer, List<Region>> byPage = new HashMap<>();
    private final Map<Long, Integer> changes = new HashMap<>();
    private int count;

    private static int slot(long address) {
        return (int) (address >>> 1) & SLOTS - 1;
    }

    /**
     * Returns the region that can be entered at an address.
     *
     * @param addend what the fetch TLB adds to the address to get the offset in main memory
     * @param bare whether loads are made with physical addresses
     * @param hostFloats whether the host's floating-point arithmetic may be used
     * @return null if there is none
     */
    Region find(long address, long addend, boolean bare, boolean hostFloats) {
        for (Place place = places[slot(address)]; place != null; place = place.next) {
            Region region = place.region;
            if (place.address == address
                    && region.addend == addend
                    && region.bare == bare
                    && (region.hostFloats == hostFloats || !region.usesFloats)) {
                return region;
            }
        }
        return null;
    }

    /** Watches the code of a region from now on: {@link Region#stale} is set if it changes. */
    void watch(Region region) {
        if (count >= LARGEST_COUNT) {
            allForgotten();
        }
        count++;
        int lastPage = -1;
        for (int parcel : region.parcels) {
            if (page(parcel) != lastPage) {
                lastPage = page(parcel);
                byPage.computeIfAbsent(lastPage, page -> new ArrayList<>()).add(region);
            }
        }
    }

    /** Lets a region that is watched and compiled be found; at its own entry it replaces any other. */
    void publish(Region region) {
        for (long address : region.entries) {
            Region old = find(address, region.addend, region.bare, region.hostFloats);
            if (old == null || address == region.entry) {
                int slot = slot(address);
                places[slot] = new Place(address, region, places[slot]);
            }
        }
    }

    private static int page(int parcel) {
        return parcel >>> 11;
    }

    /** Drops a region: it is not entered again, and left if it is running. */
    void drop(Region region) {
        if (region.stale) {
            return;
        }
        region.stale = true;
        count--;
        for (long address : region.entries) {
            int slot = slot(address);
            places[slot] = without(region, places[slot]);
        }
        for (int parcel : region.parcels) {
            List<Region> regions = byPage.get(page(parcel));
            if (regions != null && regions.remove(region) && regions.isEmpty()) {
                byPage.remove(page(parcel));
            }
        }
    }

    private static Place without(Region region, Place place) {
        if (place == null) {
            return null;
        }
        Place rest = without(region, place.next);
        if (place.region == region) {
            return rest;
        }
        return rest == place.next ? place : new Place(place.address, place.region, rest);
    }

    /** Returns whether code at this address has changed so often that it is better interpreted. */
    boolean changesOften(long address) {
        return changes.getOrDefault(address, 0) >= MOST_CHANGES;
    }

    @Override
    public void instructionChanged(int parcel) {
        List<Region> regions = byPage.get(page(parcel));
        if (regions == null) {
            return;
        }
        for (Region region : List.copyOf(regions)) {
            if (Arrays.binarySearch(region.parcels, parcel) >= 0) {
                drop(region);
                changes.merge(region.entry, 1, Integer::sum);
            }
        }
    }

    @Override
    public void allForgotten() {
        byPage.values().forEach(regions -> regions.forEach(region -> region.stale = true));
        Arrays.fill(places, null);
        byPage.clear();
        changes.clear();
        count = 0;
    }
}
