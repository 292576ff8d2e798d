package conformance.strings.builderedits;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** StringBuilder inserts, deletes, replaces, reverses, cuts and searches. */
@Unikernel(name = "strings-builderedits")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        StringBuilder s = new StringBuilder("0123456789");
        s.insert(0, "start")
                .insert(s.length(), 'e')
                .insert(5, -42)
                .insert(3, true)
                .insert(2, 7L)
                .insert(1, new char[] {'[', ']'});
        System.out.println(s);
        s.deleteCharAt(0).deleteCharAt(s.length() - 1).delete(2, 6).delete(5, 5).delete(10, 1000);
        System.out.println(s + " " + s.length());
        s.replace(1, 3, "REPLACED").replace(0, 0, "<").reverse();
        System.out.println(s);
        s.setLength(5);
        System.out.println(s + "|" + s.length());
        s.setLength(8);
        System.out.println(s.toString().replace('\0', '0') + "|" + s.length());
        s.setCharAt(5, 'x');
        s.setLength(6);
        s.append("tail");
        System.out.println(s + " " + s.indexOf("x") + " " + s.lastIndexOf("l") + " " + s.indexOf("none") + " "
                + s.charAt(0) + " " + s.substring(6) + " " + s.substring(1, 3));
        s.setLength(0);
        System.out.println("[" + s + "]" + s.length() + " " + (s.capacity() >= 10));
        StringBuffer buffer = new StringBuffer("buffer");
        buffer.append(1).insert(0, '>').reverse();
        System.out.println(buffer);
        System.out.println(new StringBuilder("racecar").reverse().toString().equals("racecar"));
    }
}
