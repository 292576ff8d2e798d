package dev.terrarium.emulator.memory;

/** Where the machine's memory and devices are: the physical addresses of QEMU's {@code virt} machine. */
public final class MemoryMap {
    /** The SiFive test finisher, which powers the machine off. */
    public static final long TEST_FINISHER_BASE = 0x10_0000L;

    public static final long TEST_FINISHER_SIZE = 0x1000L;

    /** The real-time clock. */
    public static final long RTC_BASE = 0x10_1000L;

    public static final long RTC_SIZE = 0x1000L;

    /** The interrupt source that the real-time clock drives. */
    public static final int RTC_INTERRUPT = 11;

    /** The core-local interruptor: timer and software interrupts. */
    public static final long CLINT_BASE = 0x200_0000L;

    public static final long CLINT_SIZE = 0x1_0000L;

    /** The ACLINT's SSWI device: supervisor software interrupts. */
    public static final long SSWI_BASE = 0x2f0_0000L;

    public static final long SSWI_SIZE = 0x4000L;

    /** The platform-level interrupt controller. */
    public static final long PLIC_BASE = 0xc00_0000L;

    public static final long PLIC_SIZE = 0x60_0000L;

    /** The serial port. */
    public static final long UART_BASE = 0x1000_0000L;

    public static final long UART_SIZE = 0x100L;

    /** The interrupt source that the serial port drives. */
    public static final int UART_INTERRUPT = 10;

    /** The first of the places for virtio devices, which follow each other. */
    public static final long VIRTIO_BASE = 0x1000_1000L;

    public static final long VIRTIO_SIZE = 0x1000L;

    /** The number of places for virtio devices. */
    public static final int VIRTIO_SLOTS = 8;

    /** The interrupt source that the first virtio device drives; the others' follow. */
    public static final int VIRTIO_INTERRUPT = 1;

    /** The firmware configuration device. */
    public static final long FIRMWARE_CONFIGURATION_BASE = 0x1010_0000L;

    public static final long FIRMWARE_CONFIGURATION_SIZE = 0x18L;

    /** The first of the banks of flash, which follow each other. */
    public static final long FLASH_BASE = 0x2000_0000L;

    /** The size of a bank of flash. */
    public static final long FLASH_SIZE = 0x200_0000L;

    /** The number of banks of flash. */
    public static final int FLASH_BANKS = 2;

    /** The start of main memory. */
    public static final long RAM_BASE = 0x8000_0000L;

    /** Where raw images are put when the built-in SBI starts them: what firmware on {@code virt} jumps to. */
    public static final long SUPERVISOR_ENTRY = 0x8020_0000L;

    /** The size of a page, and the unit in which memory is sized. */
    public static final int PAGE_SIZE = 4096;

    /** The frequency of {@code mtime}. */
    public static final long TIMEBASE_HERTZ = 10_000_000L;

    /** The most harts that a machine can have. */
    public static final int MOST_HARTS = 8;

    private MemoryMap() {}
}
