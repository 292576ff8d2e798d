/* Copies of blocks of many sizes and alignments, by words and by bytes. */
#include "guest.h"

#define SIZE (1 << 16)

volatile uint64_t repetitions = 42000;

static uint64_t first[SIZE / 8], second[SIZE / 8];

static void copy_bytes(uint8_t *restrict to, const uint8_t *restrict from, size_t size) {
    while (size-- > 0) {
        *to++ = *from++;
        __asm__ volatile("" : : : "memory");
    }
}

uint64_t work(uint64_t repetition) {
    first[repetition % (SIZE / 8)] += repetition;
    for (size_t size = 64; size <= SIZE; size *= 4) {
        memcpy(second, first, size);
        memcpy(first + 1, second, size - 8);
    }
    copy_bytes((uint8_t *)first + 4096, (const uint8_t *)second + 3, 4096);
    copy_bytes((uint8_t *)second + 9, (const uint8_t *)first + 16, 2048);
    return first[repetition % (SIZE / 8)] + second[repetition * 7 % (SIZE / 8)];
}
