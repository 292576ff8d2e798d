/* What a program for measuring engines has: it says how often its work is to be done, and does it. */
#ifndef GUEST_H
#define GUEST_H

#include "types.h"

/* How often the work is done: so often that a fast engine takes some seconds. The harness may change it in memory. */
extern volatile uint64_t repetitions;

/* Does the work once and returns a check value, which may depend on the number of the repetition. */
uint64_t work(uint64_t repetition);

void *memcpy(void *restrict target, const void *restrict source, size_t size);
void *memset(void *target, int value, size_t size);

#endif
