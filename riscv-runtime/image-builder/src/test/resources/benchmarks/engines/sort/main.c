/* Sorts numbers by quicksort, and others by a heap. */
#include "guest.h"

#define COUNT 20000

volatile uint64_t repetitions = 1250;

static int32_t numbers[COUNT];
static uint64_t heap[COUNT];

static uint64_t seed;

static uint64_t next_random(void) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

static void quicksort(int32_t *values, int64_t low, int64_t high) {
    while (low < high) {
        int32_t pivot = values[(low + high) / 2];
        int64_t i = low, j = high;
        while (i <= j) {
            while (values[i] < pivot) {
                i++;
            }
            while (values[j] > pivot) {
                j--;
            }
            if (i <= j) {
                int32_t other = values[i];
                values[i++] = values[j];
                values[j--] = other;
            }
        }
        if (j - low < high - i) {
            quicksort(values, low, j);
            low = i;
        } else {
            quicksort(values, i, high);
            high = j;
        }
    }
}

static void sift(uint64_t *values, size_t root, size_t end) {
    uint64_t value = values[root];
    for (;;) {
        size_t child = 2 * root + 1;
        if (child >= end) {
            break;
        }
        if (child + 1 < end && values[child] < values[child + 1]) {
            child++;
        }
        if (values[child] <= value) {
            break;
        }
        values[root] = values[child];
        root = child;
    }
    values[root] = value;
}

static void heapsort(uint64_t *values, size_t count) {
    for (size_t root = count / 2; root-- > 0;) {
        sift(values, root, count);
    }
    for (size_t end = count; --end > 0;) {
        uint64_t largest = values[0];
        values[0] = values[end];
        values[end] = largest;
        sift(values, 0, end);
    }
}

uint64_t work(uint64_t repetition) {
    seed = repetition * 2 + 88172645463325252;
    for (int i = 0; i < COUNT; i++) {
        numbers[i] = (int32_t)next_random();
        heap[i] = next_random();
    }
    quicksort(numbers, 0, COUNT - 1);
    heapsort(heap, COUNT);
    uint64_t check = 0;
    for (int i = 1; i < COUNT; i++) {
        check += numbers[i - 1] <= numbers[i] && heap[i - 1] <= heap[i];
        check = check * 3 + (uint64_t)numbers[i] + heap[i];
    }
    return check;
}
