/*
 * Boots in S-mode on the machine "virt", turns translation on, does the program's work, prints the check value and powers
 * the machine off. Memory has pages of 4 KiB, as programs on a real kernel have; addresses stay what they are.
 */
#include "guest.h"

#define UART ((volatile uint8_t *)0x10000000)
#define POWER ((volatile uint32_t *)0x100000)
#define POWER_OFF 0x5555

#define PAGE_SIZE 4096
#define ENTRIES 512
#define MEMORY UINT64_C(0x80000000)
#define MEGAPAGES 16

#define SATP_SV39 (UINT64_C(8) << 60)
#define VALID 1
#define READ_WRITE_EXECUTE 0xe
#define ACCESSED_DIRTY 0xc0

static uint64_t root[ENTRIES] __attribute__((aligned(PAGE_SIZE)));
static uint64_t middle[ENTRIES] __attribute__((aligned(PAGE_SIZE)));
static uint64_t leaves[MEGAPAGES][ENTRIES] __attribute__((aligned(PAGE_SIZE)));
static uint8_t stack[1 << 16] __attribute__((aligned(16)));

static uint64_t table(const uint64_t *entries) {
    return (uintptr_t)entries / PAGE_SIZE << 10 | VALID;
}

static uint64_t leaf(uint64_t address) {
    return address / PAGE_SIZE << 10 | ACCESSED_DIRTY | READ_WRITE_EXECUTE | VALID;
}

static void translate(void) {
    for (uint64_t megapage = 0; megapage < MEGAPAGES; megapage++) {
        for (uint64_t page = 0; page < ENTRIES; page++) {
            leaves[megapage][page] = leaf(MEMORY + (megapage * ENTRIES + page) * PAGE_SIZE);
        }
        middle[megapage] = table(leaves[megapage]);
    }
    root[0] = leaf(0); /* the devices, in a page of 1 GiB */
    root[2] = table(middle);
    uint64_t satp = SATP_SV39 | (uintptr_t)root / PAGE_SIZE;
    __asm__ volatile("csrw satp, %0\n sfence.vma" : : "r"(satp) : "memory");
}

static void print(uint64_t value) {
    for (int shift = 60; shift >= 0; shift -= 4) {
        *UART = (uint8_t)"0123456789abcdef"[value >> shift & 15];
    }
    *UART = '\n';
}

__attribute__((used)) static void start(void) {
    translate();
    uint64_t check = 0;
    for (uint64_t i = 0; i < repetitions; i++) {
        check = check * 31 + work(i);
    }
    print(check);
    *POWER = POWER_OFF;
    for (;;) {
    }
}

/* Sets the stack pointer and sstatus.FS, so that there are floating-point registers. */
__attribute__((naked, section(".text.start"))) void _start(void) {
    __asm__ volatile("li t0, 0x2000\n"
                     "csrs sstatus, t0\n"
                     "la sp, %0\n"
                     "j %1\n"
                     :
                     : "i"(stack + sizeof stack), "i"(start));
}
