/* Fibonacci numbers by the definition: nothing but calls. */
#include "guest.h"

volatile uint64_t repetitions = 620;

__attribute__((noinline)) static uint64_t fibonacci(uint64_t n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

uint64_t work(uint64_t repetition) {
    return fibonacci(28 + (repetition & 1));
}
