/* CRC-32 (ISO 3309) with a table of 256 entries. */
#include "bench.h"

#define MESSAGE_BYTES (512 << 10)
#define ROUNDS 4
#define POLYNOMIAL 0xedb88320u

static uint32_t *make_table(void) {
    uint32_t *table = malloc(256 * sizeof(uint32_t));
    for (int i = 0; i < 256; i++) {
        uint32_t remainder = i;
        for (int bit = 0; bit < 8; bit++) {
            remainder = (remainder & 1) != 0 ? remainder >> 1 ^ POLYNOMIAL : remainder >> 1;
        }
        table[i] = remainder;
    }
    return table;
}

static uint32_t update(const uint32_t *table, uint32_t crc, const uint8_t *message, size_t bytes) {
    uint32_t state = ~crc;
    for (size_t i = 0; i < bytes; i++) {
        state = table[(state ^ message[i]) & 0xff] ^ state >> 8;
    }
    return ~state;
}

int main(void) {
    uint8_t *message = malloc(MESSAGE_BYTES);
    for (int i = 0; i < MESSAGE_BYTES; i++) {
        message[i] = (uint8_t)(i * 13 + (i >> 7));
    }
    uint32_t *table = make_table();
    uint32_t crc = 0;
    for (int i = 0; i < ROUNDS; i++) {
        crc = update(table, crc, message, MESSAGE_BYTES);
    }
    print_long((int32_t)crc);
    free(message);
    free(table);
    return 0;
}
