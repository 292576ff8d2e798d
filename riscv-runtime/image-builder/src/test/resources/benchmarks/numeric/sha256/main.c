/* SHA-256 (FIPS 180-4) of a message of whole blocks. */
#include "bench.h"

#define MESSAGE_BYTES (256 << 10)
#define BLOCK_BYTES 64

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotate_right(uint32_t word, int distance) {
    return word >> distance | word << (32 - distance);
}

static void compress(uint32_t *state, uint32_t *schedule, const uint8_t *block) {
    for (int t = 0; t < 16; t++) {
        const uint8_t *at = &block[t * 4];
        schedule[t] = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
    }
    for (int t = 16; t < 64; t++) {
        uint32_t before2 = schedule[t - 2];
        uint32_t before15 = schedule[t - 15];
        uint32_t sigma1 = rotate_right(before2, 17) ^ rotate_right(before2, 19) ^ before2 >> 10;
        uint32_t sigma0 = rotate_right(before15, 7) ^ rotate_right(before15, 18) ^ before15 >> 3;
        schedule[t] = sigma1 + schedule[t - 7] + sigma0 + schedule[t - 16];
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int t = 0; t < 64; t++) {
        uint32_t sum1 = rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25);
        uint32_t temporary1 = h + sum1 + ((e & f) ^ (~e & g)) + round_constants[t] + schedule[t];
        uint32_t sum0 = rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22);
        uint32_t temporary2 = sum0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + temporary1;
        d = c;
        c = b;
        b = a;
        a = temporary1 + temporary2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
}

static void digest(uint32_t *state, const uint8_t *message, size_t bytes) {
    static const uint32_t initial[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    uint32_t schedule[64];
    memcpy(state, initial, sizeof initial);
    for (size_t offset = 0; offset < bytes; offset += BLOCK_BYTES) {
        compress(state, schedule, &message[offset]);
    }
    uint8_t end[BLOCK_BYTES] = {0x80};
    uint64_t bits = bytes * 8;
    for (int i = 0; i < 8; i++) {
        end[BLOCK_BYTES - 1 - i] = (uint8_t)(bits >> 8 * i);
    }
    compress(state, schedule, end);
}

int main(void) {
    uint8_t *message = malloc(MESSAGE_BYTES);
    for (int i = 0; i < MESSAGE_BYTES; i++) {
        message[i] = (uint8_t)(i * 7 + (i >> 8));
    }
    uint32_t state[8];
    digest(state, message, MESSAGE_BYTES);
    for (int i = 0; i < 8; i++) {
        print_long((int32_t)state[i]);
    }
    free(message);
    return 0;
}
