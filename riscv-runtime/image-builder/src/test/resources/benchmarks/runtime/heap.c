/*
 * malloc and free with a free list for each size class: multiples of 16 bytes up to 1 KiB, powers of two beyond. What no
 * free list has is cut from the end of what has been used. Eight bytes before a block tell its class.
 */
#include "bench.h"

#define HEAP_BYTES (64u << 20)
#define HEADER_BYTES 8
#define GRANULE 16
#define SMALL_BYTES 1024
#define SMALL_CLASSES (SMALL_BYTES / GRANULE + 1)
#define CLASSES 96

struct block {
    uint64_t class;
    struct block *next;
};

/* Blocks are at 8 modulo 16, so that what malloc returns is aligned to 16. */
static uint8_t heap[HEAP_BYTES] __attribute__((aligned(16)));
static uint8_t *unused = heap + HEADER_BYTES;
static struct block *free_blocks[CLASSES];

static size_t class_bytes(size_t class) {
    return class < SMALL_CLASSES ? class * GRANULE : (size_t)SMALL_BYTES << (class - SMALL_CLASSES + 1);
}

static __attribute__((noinline)) void *carve(size_t class) {
    struct block *block = (struct block *)unused;
    size_t bytes = class_bytes(class);
    if (bytes > (size_t)(heap + HEAP_BYTES - unused)) {
        return NULL;
    }
    unused += bytes;
    block->class = class;
    return &block->next;
}

static size_t class_of(size_t bytes) {
    if (bytes <= SMALL_BYTES) {
        return (bytes + GRANULE - 1) / GRANULE;
    }
    size_t class = SMALL_CLASSES;
    while (class_bytes(class) < bytes) {
        class++;
    }
    return class;
}

void *malloc(size_t size) {
    size_t class = class_of(size + HEADER_BYTES);
    struct block *block = free_blocks[class];
    if (block == NULL) {
        return carve(class);
    }
    free_blocks[class] = block->next;
    return &block->next;
}

void free(void *pointer) {
    if (pointer != NULL) {
        struct block *block = (struct block *)((uint8_t *)pointer - HEADER_BYTES);
        block->next = free_blocks[block->class];
        free_blocks[block->class] = block;
    }
}

void *calloc(size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) {
        return NULL;
    }
    void *block = malloc(bytes);
    return block == NULL ? NULL : memset(block, 0, bytes);
}

void *realloc(void *pointer, size_t size) {
    if (pointer == NULL) {
        return malloc(size);
    }
    struct block *block = (struct block *)((uint8_t *)pointer - HEADER_BYTES);
    size_t capacity = class_bytes(block->class) - HEADER_BYTES;
    if (size <= capacity) {
        return pointer;
    }
    void *moved = malloc(size);
    if (moved != NULL) {
        memcpy(moved, pointer, capacity);
        free(pointer);
    }
    return moved;
}
