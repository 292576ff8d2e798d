package dev.terrarium.image.link;

/**
 * The linker script of an image: where it starts, in which order its parts follow, and the symbols by which it knows
 * itself. What boot need not clear, the stack first of all, lies behind what it clears.
 */
record LinkerScript(long baseAddress, int stackBytes) {
    String text() {
        return """
                ENTRY(_start)
                PHDRS {
                  text PT_LOAD FLAGS(5);
                  data PT_LOAD FLAGS(6);
                }
                SECTIONS {
                  . = %1$#x;
                  __image_start = .;
                  .text : { KEEP(*(.text.start)) *(.text .text.*) } :text
                  .rodata : { *(.rodata .rodata.* .srodata .srodata.*) } :text
                  . = ALIGN(16);
                  .data : { *(.data .data.* .sdata .sdata.*) } :data
                  . = ALIGN(8);
                  __bss_start = .;
                  .bss (NOLOAD) : { *(.sbss .sbss.* .bss .bss.* COMMON) . = ALIGN(8); } :data
                  __bss_end = .;
                  .noinit (NOLOAD) : ALIGN(16) { *(.noinit .noinit.*) } :data
                  .stack (NOLOAD) : ALIGN(16) { . += %2$#x; } :data
                  __stack_end = .;
                  __image_end = ALIGN(4096);
                  /DISCARD/ : { *(.comment) *(.note*) *(.eh_frame*) *(.riscv.attributes) }
                }
                """
                .formatted(baseAddress, stackBytes);
    }
}
