/* Boots in S-mode on the machine "virt", runs main, and powers the machine off. */
#include "types.h"

#define UART ((volatile uint8_t *)0x10000000)
#define POWER ((volatile uint32_t *)0x100000)
#define POWER_OFF 0x5555

int main(void);
void print_long(int64_t value);

static uint8_t stack[1 << 20] __attribute__((aligned(16)));

__attribute__((used)) static void start(void) {
    main();
    *POWER = POWER_OFF;
    for (;;) {
    }
}

/* Sets the stack pointer and sstatus.FS, so that there are floating-point registers, from "initial" on. */
__attribute__((naked, section(".text.start"))) void _start(void) {
    __asm__ volatile("li t0, 0x2000\n"
                     "csrs sstatus, t0\n"
                     "la sp, %0\n"
                     "j %1\n"
                     :
                     : "i"(stack + sizeof stack), "i"(start));
}

void print_long(int64_t value) {
    char digits[20];
    int count = 0;
    uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;
    do {
        digits[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0) {
        *UART = '-';
    }
    while (count > 0) {
        *UART = (uint8_t)digits[--count];
    }
    *UART = '\n';
}
