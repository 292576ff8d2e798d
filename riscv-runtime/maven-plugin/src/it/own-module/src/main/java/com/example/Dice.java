package com.example;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

@Unikernel(set = @Set(name = "random.seed", value = "2026"))
@Requires(Console.class)
public final class Dice {
    private final RandomNumbers numbers;

    public Dice(RandomNumbers numbers) {
        this.numbers = numbers;
    }

    public void run() {
        for (int roll = 1; roll <= 3; roll++) {
            System.out.println("Roll " + roll + ": " + (numbers.next(6) + 1));
        }
    }
}
