package conformance.classes.toplevel;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Several classes in one file that depend on each other. */
@Unikernel(name = "classes-toplevel")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Parser parser = new Parser("12+30*2-4");
        System.out.println(parser.expression());
        Shelf shelf = new Shelf();
        shelf.add(new Item("cup", 3));
        shelf.add(new Item("pot", 10));
        System.out.println(shelf + " " + shelf.weight());
    }
}

final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
        this.text = text;
    }

    int expression() {
        int v = term();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '+') {
                at++;
                v += term();
            } else if (c == '-') {
                at++;
                v -= term();
            } else {
                break;
            }
        }
        return v;
    }

    private int term() {
        int v = number();
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
            v *= number();
        }
        return v;
    }

    private int number() {
        int v = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            v = v * 10 + text.charAt(at++) - '0';
        }
        return v;
    }
}

class Item {
    final String name;
    final int weight;
    Item next;

    Item(String name, int weight) {
        this.name = name;
        this.weight = weight;
    }
}

class Shelf {
    private Item first;

    void add(Item item) {
        item.next = first;
        first = item;
    }

    int weight() {
        int sum = 0;
        for (Item i = first; i != null; i = i.next) {
            sum += i.weight;
        }
        return sum;
    }

    @Override
    public String toString() {
        String s = "";
        for (Item i = first; i != null; i = i.next) {
            s += i.name + " ";
        }
        return s.trim();
    }
}
