package benchmarks.numeric.fannkuch;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;

/** Flips the front of every permutation until 1 is first: the most flips, and an alternating sum of all. */
@Unikernel(use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int SIZE = 8;

    private Main() {}

    /** Returns the number of flips; the permutation is used up. */
    private static int flips(int[] permutation) {
        int flips = 0;
        for (int first = permutation[0]; first != 0; first = permutation[0]) {
            for (int low = 0, high = first; low < high; low++, high--) {
                int element = permutation[low];
                permutation[low] = permutation[high];
                permutation[high] = element;
            }
            flips++;
        }
        return flips;
    }

    private static long run(int size) {
        int[] permutation = new int[size];
        int[] work = new int[size];
        int[] count = new int[size];
        for (int i = 0; i < size; i++) {
            permutation[i] = i;
        }
        int most = 0;
        int checksum = 0;
        int sign = 1;
        int depth = size;
        while (true) {
            for (; depth > 1; depth--) {
                count[depth - 1] = depth;
            }
            for (int i = 0; i < size; i++) {
                work[i] = permutation[i];
            }
            int flips = flips(work);
            most = Math.max(most, flips);
            checksum += sign * flips;
            sign = -sign;
            while (true) {
                if (depth == size) {
                    return checksum * 1000L + most;
                }
                int first = permutation[0];
                for (int i = 0; i < depth; i++) {
                    permutation[i] = permutation[i + 1];
                }
                permutation[depth] = first;
                if (--count[depth] > 0) {
                    break;
                }
                depth++;
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(run(SIZE));
    }
}
