package dev.terrarium.emulator.sbi;

import dev.terrarium.emulator.hart.Hart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets of harts as SBI calls name them (section 3.1, "Hart list parameter"). */
final class HartMask {
    private static final long ALL = -1;

    private HartMask() {}

    /**
     * Returns the harts of a mask.
     *
     * @param mask a bit for each hart from the first one on
     * @param base the first one's number, or -1 for all harts whatever the mask
     * @return none if the mask names a hart that does not exist
     */
    static Optional<List<Hart>> select(List<Hart> harts, long mask, long base) {
        if (base == ALL) {
            return Optional.of(harts);
        }
        if (base < 0 || base >= harts.size()) {
            return Optional.empty();
        }
        int count = harts.size() - (int) base;
        if (mask >>> count != 0) {
            return Optional.empty();
        }
        List<Hart> selected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if ((mask >>> i & 1) != 0) {
                selected.add(harts.get((int) base + i));
            }
        }
        return Optional.of(selected);
    }
}
