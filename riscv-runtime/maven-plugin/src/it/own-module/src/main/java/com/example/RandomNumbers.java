package com.example;

import dev.terrarium.annotations.Syscall;

/** A source of numbers that nobody can guess, or at least not easily. */
public interface RandomNumbers {
    /** Returns a number from 0 to the bound, which is not included. */
    @Syscall(1000)
    int next(int bound);
}
