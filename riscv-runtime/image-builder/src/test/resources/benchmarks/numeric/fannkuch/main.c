/* Flips the front of every permutation until 1 is first: the most flips, and an alternating sum of all. */
#include "bench.h"

#define SIZE 8

/* Returns the number of flips; the permutation is used up. */
static int count_flips(int *permutation) {
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

static int64_t run(int size) {
    int *permutation = malloc(size * sizeof(int));
    int *work = malloc(size * sizeof(int));
    int *count = malloc(size * sizeof(int));
    for (int i = 0; i < size; i++) {
        permutation[i] = i;
    }
    int most = 0, checksum = 0, sign = 1, depth = size;
    for (;;) {
        for (; depth > 1; depth--) {
            count[depth - 1] = depth;
        }
        for (int i = 0; i < size; i++) {
            work[i] = permutation[i];
        }
        int flips = count_flips(work);
        most = most > flips ? most : flips;
        checksum += sign * flips;
        sign = -sign;
        for (;;) {
            if (depth == size) {
                free(permutation);
                free(work);
                free(count);
                return checksum * INT64_C(1000) + most;
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

int main(void) {
    print_long(run(SIZE));
    return 0;
}
