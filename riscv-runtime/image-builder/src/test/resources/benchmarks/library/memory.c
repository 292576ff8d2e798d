/* The functions of string.h that programs and clang ask for: eight bytes at a time where both sides are aligned. */
#include "types.h"

#define WORD sizeof(uint64_t)

static int are_aligned(const void *left, const void *right) {
    return (((uintptr_t)left | (uintptr_t)right) & (WORD - 1)) == 0;
}

void *memcpy(void *restrict target, const void *restrict source, size_t size) {
    uint8_t *to = target;
    const uint8_t *from = source;
    if (are_aligned(to, from)) {
        for (; size >= 4 * WORD; size -= 4 * WORD, to += 4 * WORD, from += 4 * WORD) {
            uint64_t first = ((const uint64_t *)from)[0];
            uint64_t second = ((const uint64_t *)from)[1];
            uint64_t third = ((const uint64_t *)from)[2];
            uint64_t fourth = ((const uint64_t *)from)[3];
            ((uint64_t *)to)[0] = first;
            ((uint64_t *)to)[1] = second;
            ((uint64_t *)to)[2] = third;
            ((uint64_t *)to)[3] = fourth;
        }
        for (; size >= WORD; size -= WORD, to += WORD, from += WORD) {
            *(uint64_t *)to = *(const uint64_t *)from;
        }
    }
    for (; size > 0; size--) {
        *to++ = *from++;
    }
    return target;
}

void *memmove(void *target, const void *source, size_t size) {
    uint8_t *to = target;
    const uint8_t *from = source;
    if ((uintptr_t)to - (uintptr_t)from >= size) {
        return memcpy(target, source, size);
    }
    while (size > 0) {
        size--;
        to[size] = from[size];
    }
    return target;
}

void *memset(void *target, int value, size_t size) {
    uint8_t *to = target;
    uint64_t word = (uint8_t)value * UINT64_C(0x0101010101010101);
    for (; size > 0 && ((uintptr_t)to & (WORD - 1)) != 0; size--) {
        *to++ = (uint8_t)value;
    }
    for (; size >= 4 * WORD; size -= 4 * WORD, to += 4 * WORD) {
        ((uint64_t *)to)[0] = word;
        ((uint64_t *)to)[1] = word;
        ((uint64_t *)to)[2] = word;
        ((uint64_t *)to)[3] = word;
    }
    for (; size > 0; size--) {
        *to++ = (uint8_t)value;
    }
    return target;
}

int memcmp(const void *left, const void *right, size_t size) {
    const uint8_t *a = left;
    const uint8_t *b = right;
    for (; size > 0; size--, a++, b++) {
        if (*a != *b) {
            return *a - *b;
        }
    }
    return 0;
}

size_t strlen(const char *text) {
    const char *end = text;
    while (*end != '\0') {
        end++;
    }
    return (size_t)(end - text);
}

int strcmp(const char *left, const char *right) {
    while (*left != '\0' && *left == *right) {
        left++;
        right++;
    }
    return (uint8_t)*left - (uint8_t)*right;
}
