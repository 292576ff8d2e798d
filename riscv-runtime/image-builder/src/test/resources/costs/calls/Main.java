package costs.calls;

import dev.terrarium.annotations.Unikernel;
import dev.terrarium.runtime.Csr;

/**
 * Counts what a thousand calls of each sort take. The methods that are called are too long to be inlined, and do the same
 * work; of a virtual method there are four, so that calls of it are dispatched. A count is the
 * difference between two rounds by the same code, of which the later has a thousand calls more: what is done once before a
 * loop is in none. The first round is not counted, since optimisers like to have code of its own for it.
 */
@Unikernel(name = "costs-calls", use = dev.terrarium.devices.console.SbiConsole.class)
public final class Main {
    private static final int CALLS = 1000;
    private static final int ROUNDS = 3;
    private static final int OBJECTS = 16;

    interface Mixing {
        int mixed(int x);
    }

    abstract static class Mixer {
        abstract int mix(int x);
    }

    static final class First extends Mixer implements Mixing {
        @Override
        int mix(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 64;
        }

        @Override
        public int mixed(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 128;
        }
    }

    static final class Second extends Mixer implements Mixing {
        @Override
        int mix(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 192;
        }

        @Override
        public int mixed(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 256;
        }
    }

    static final class Third extends Mixer implements Mixing {
        @Override
        int mix(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 320;
        }

        @Override
        public int mixed(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 384;
        }
    }

    static final class Fourth extends Mixer implements Mixing {
        @Override
        int mix(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 448;
        }

        @Override
        public int mixed(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 512;
        }
    }

    static final class Direct {
        int mix(int value) {
            int x = value;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            x ^= x << 2;
            x += (x >>> 2) * 3;
            x ^= x << 9;
            x += (x >>> 7) * 5;
            x ^= x << 3;
            x += (x >>> 12) * 7;
            x ^= x << 10;
            x += (x >>> 17) * 9;
            x ^= x << 4;
            x += (x >>> 5) * 11;
            x ^= x << 11;
            x += (x >>> 10) * 13;
            x ^= x << 5;
            x += (x >>> 15) * 15;
            x ^= x << 12;
            x += (x >>> 3) * 17;
            x ^= x << 6;
            x += (x >>> 8) * 19;
            x ^= x << 13;
            x += (x >>> 13) * 21;
            x ^= x << 7;
            x += (x >>> 1) * 23;
            x ^= x << 1;
            x += (x >>> 6) * 25;
            x ^= x << 8;
            x += (x >>> 11) * 27;
            x ^= x << 2;
            x += (x >>> 16) * 29;
            x ^= x << 9;
            x += (x >>> 4) * 31;
            x ^= x << 3;
            x += (x >>> 9) * 33;
            x ^= x << 10;
            x += (x >>> 14) * 35;
            x ^= x << 4;
            x += (x >>> 2) * 37;
            x ^= x << 11;
            x += (x >>> 7) * 39;
            x ^= x << 5;
            x += (x >>> 12) * 41;
            x ^= x << 12;
            x += (x >>> 17) * 43;
            x ^= x << 6;
            x += (x >>> 5) * 45;
            x ^= x << 13;
            x += (x >>> 10) * 47;
            x ^= x << 7;
            x += (x >>> 15) * 49;
            return x ^ 576;
        }
    }

    private static int result;

    public static void main(String[] arguments) {
        Direct[] direct = new Direct[OBJECTS];
        Mixer[] virtual = new Mixer[OBJECTS];
        Mixing[] throughInterface = new Mixing[OBJECTS];
        for (int i = 0; i < OBJECTS; i++) {
            direct[i] = new Direct();
            virtual[i] = mixer(i);
            throughInterface[i] = (Mixing) mixer(i + 1);
        }
        result = direct[0].mix(direct[1].mix((int) Csr.read(Csr.INSTRET)));
        long[][] counts = new long[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            int calls = (round + 1) * CALLS;
            counts[round] = new long[] {
                countDirect(direct, calls),
                countVirtual(virtual, calls),
                countInterface(throughInterface, calls),
                countNotNull(virtual, calls),
                countClass(virtual, calls),
                countSubtypes(virtual, calls)
            };
        }
        long[] more = counts[ROUNDS - 1];
        long[] less = counts[ROUNDS - 2];
        System.out.println("direct " + (more[0] - less[0]));
        System.out.println("virtual " + (more[1] - less[1]));
        System.out.println("interface " + (more[2] - less[2]));
        System.out.println("test for null " + (more[3] - less[3]));
        System.out.println("instanceof class " + (more[4] - less[4]));
        System.out.println("instanceof interface " + (more[5] - less[5]));
        System.out.println("result " + result);
    }

    private static Mixer mixer(int i) {
        return switch (i & 3) {
            case 0 -> new First();
            case 1 -> new Second();
            case 2 -> new Third();
            default -> new Fourth();
        };
    }

    private static long countDirect(Direct[] objects, int calls) {
        int x = 1;
        long start = Csr.read(Csr.INSTRET);
        for (int i = 0; i < calls; i++) {
            x = objects[i & OBJECTS - 1].mix(x);
        }
        long end = Csr.read(Csr.INSTRET);
        result += x;
        return end - start;
    }

    private static long countVirtual(Mixer[] objects, int calls) {
        int x = 1;
        long start = Csr.read(Csr.INSTRET);
        for (int i = 0; i < calls; i++) {
            x = objects[i & OBJECTS - 1].mix(x);
        }
        long end = Csr.read(Csr.INSTRET);
        result += x;
        return end - start;
    }

    private static long countInterface(Mixing[] objects, int calls) {
        int x = 1;
        long start = Csr.read(Csr.INSTRET);
        for (int i = 0; i < calls; i++) {
            x = objects[i & OBJECTS - 1].mixed(x);
        }
        long end = Csr.read(Csr.INSTRET);
        result += x;
        return end - start;
    }

    private static long countNotNull(Object[] objects, int calls) {
        int found = 0;
        long start = Csr.read(Csr.INSTRET);
        for (int i = 0; i < calls; i++) {
            if (objects[i & OBJECTS - 1] != null) {
                found += i;
            }
        }
        long end = Csr.read(Csr.INSTRET);
        result += found;
        return end - start;
    }

    private static long countClass(Object[] objects, int calls) {
        int found = 0;
        long start = Csr.read(Csr.INSTRET);
        for (int i = 0; i < calls; i++) {
            if (objects[i & OBJECTS - 1] instanceof Second) {
                found += i;
            }
        }
        long end = Csr.read(Csr.INSTRET);
        result += found;
        return end - start;
    }

    private static long countSubtypes(Object[] objects, int calls) {
        int found = 0;
        long start = Csr.read(Csr.INSTRET);
        for (int i = 0; i < calls; i++) {
            if (objects[i & OBJECTS - 1] instanceof Mixing) {
                found += i;
            }
        }
        long end = Csr.read(Csr.INSTRET);
        result += found;
        return end - start;
    }
}
