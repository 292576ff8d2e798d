/* The types of stddef.h, stdint.h and stdbool.h, as the compiler itself knows them: no header needs to be installed. */
#ifndef TYPES_H
#define TYPES_H

typedef __SIZE_TYPE__ size_t;
typedef __UINTPTR_TYPE__ uintptr_t;
typedef __UINT8_TYPE__ uint8_t;
typedef __INT16_TYPE__ int16_t;
typedef __UINT16_TYPE__ uint16_t;
typedef __INT32_TYPE__ int32_t;
typedef __UINT32_TYPE__ uint32_t;
typedef __INT64_TYPE__ int64_t;
typedef __UINT64_TYPE__ uint64_t;

#define NULL ((void *)0)
#define INT64_C(value) value##L
#define UINT64_C(value) value##UL

#define bool _Bool
#define true 1
#define false 0

#endif
