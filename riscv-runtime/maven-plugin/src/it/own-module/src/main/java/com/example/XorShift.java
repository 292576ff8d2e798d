package com.example;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;

/** Numbers from Marsaglia's xorshift: the same in every run. */
@Provides(RandomNumbers.class)
@Default
public final class XorShift implements RandomNumbers {
    private long state;

    public XorShift(@Parameter(name = "random.seed", defaultValue = "1") long seed) {
        this.state = seed;
    }

    @Override
    public int next(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) Math.floorMod(state, (long) bound);
    }
}
