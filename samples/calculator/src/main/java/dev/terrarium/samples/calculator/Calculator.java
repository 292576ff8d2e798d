package dev.terrarium.samples.calculator;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** Reads expressions from the console, a line each, and answers with their values; {@code quit} ends it. */
@Unikernel
@Requires(Console.class)
public final class Calculator {
    private Calculator() {}

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        System.out.println("Integers, + - * / % and parentheses; quit ends.");
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String text = line.trim();
            if (text.equals("quit")) {
                break;
            }
            if (!text.isEmpty()) {
                System.out.println(answer(text));
            }
        }
        System.out.println("Bye");
    }

    private static String answer(String text) {
        try {
            return text + " = " + Expression.valueOf(text);
        } catch (InvalidExpressionException e) {
            return "error: " + e.getMessage();
        }
    }
}
