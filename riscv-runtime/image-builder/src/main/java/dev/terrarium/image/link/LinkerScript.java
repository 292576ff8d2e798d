package dev.terrarium.image.link;

/**
 * The linker script of an image: where it starts, in which order its parts follow, and the symbols by which it knows
 * itself. What boot need not clear, the stack first of all, lies behind what it clears.
 */
record LinkerScript(long baseAddress, int stackBytes) {
    /** The name of the file with the unwind table; its content becomes a section of the image. */
    static final String UNWIND_TABLE_FILE = "unwind-table.bin";

    /** The name of the file with the stack map; its content becomes a section of the image. */
    static final String STACK_MAP_FILE = "stack-map.bin";

    /** Likewise the table of call sites, if there is one. */
    static final String TRACE_TABLE_FILE = "trace-table.bin";

    /** For the first link, from which the tables are made: what LLVM says of stack frames lies behind the image. */
    String withLlvmInformation() {
        return text(
                """
                  .eh_frame : { KEEP(*(.eh_frame)) } :data
                  .gcc_except_table : { KEEP(*(.gcc_except_table .gcc_except_table.*)) } :data
                  .llvm_stackmaps : { KEEP(*(.llvm_stackmaps)) } :data
                """);
    }

    /** For the second link: with the tables instead. */
    String withTables() {
        return text("  /DISCARD/ : { *(.eh_frame) *(.gcc_except_table .gcc_except_table.*) *(.llvm_stackmaps) }\n");
    }

    /** What has no entry in the unwind table lies before all that has. */
    private String text(String frameInformation) {
        return """
                ENTRY(_start)
                PHDRS {
                  text PT_LOAD FLAGS(5);
                  data PT_LOAD FLAGS(6);
                }
                SECTIONS {
                  . = %1$#x;
                  __image_start = .;
                  .text : { KEEP(*(.text.start)) *(.text.terrarium_unwind) *(.text .text.*) } :text
                  .rodata : { *(.rodata .rodata.* .srodata .srodata.*) } :text
                  .unwind : ALIGN(4) {
                    __unwind_table = .; KEEP(*%3$s(.data))
                    __stack_map = ALIGN(8); KEEP(*%6$s(.data))
                  } :text
                  .traces : ALIGN(4) { __trace_table = .; KEEP(*%7$s(.data)) } :text
                  . = ALIGN(16);
                  .data : {
                    __static_roots_start = .; *(.roots) __static_roots_end = .;
                    *(.data .data.* .sdata .sdata.*)
                  } :data
                  . = ALIGN(8);
                  __bss_start = .;
                  .bss (NOLOAD) : { *(.sbss .sbss.* .bss .bss.* COMMON) . = ALIGN(8); } :data
                  __bss_end = .;
                  .noinit (NOLOAD) : ALIGN(16) { *(.noinit .noinit.*) } :data
                  .stack (NOLOAD) : ALIGN(16) { __stack_limit = . + %5$#x; . += %2$#x; } :data
                  __stack_end = .;
                  __image_end = ALIGN(4096);
                %4$s  /DISCARD/ : { *(.comment) *(.note*) *(.riscv.attributes) }
                }
                """
                .formatted(
                        baseAddress,
                        stackBytes,
                        UNWIND_TABLE_FILE,
                        frameInformation,
                        stackBytes / 4,
                        STACK_MAP_FILE,
                        TRACE_TABLE_FILE);
    }
}
