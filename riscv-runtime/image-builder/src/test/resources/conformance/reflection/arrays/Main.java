package conformance.reflection.arrays;

import dev.terrarium.annotations.*;
import java.lang.reflect.*;
import java.util.*;
/** Arrays by reflection: elements of every type, and what is refused. */
@Unikernel(name = "reflection-arrays")
@Requires(dev.terrarium.api.console.Console.class)
public class Main {
  interface Act { void run() throws Exception; }
  static void show(Act a) { try { a.run(); } catch (Throwable e) { System.out.println(e); } }
  public static void main(String[] args) {
    int[] is = {1,2,3}; Object o = is;
    Array.set(o, 0, 9); Array.setByte(o, 1, (byte) 4); System.out.println(Arrays.toString(is) + Array.get(o, 2) + Array.getLong(o, 0) + Array.getDouble(o, 1) + Array.getLength(o));
    show(() -> Array.set(o, 0, "s")); show(() -> Array.set(o, 0, 5L)); show(() -> Array.set(o, 3, 5)); show(() -> Array.get(o, -1)); show(() -> Array.getShort(o, 0)); show(() -> Array.setLong(o, 0, 1)); show(() -> Array.get("x", 0)); show(() -> Array.getInt(new String[1], 0)); show(() -> Array.set(new String[1], 0, 5)); show(() -> Array.set(null, 0, 5)); show(() -> Array.getLength("x")); show(() -> Array.newInstance(int.class, -1)); show(() -> Array.set(o, 0, null)); show(() -> Array.setInt(new Object[1], 0, 1)); show(() -> Array.getInt("s", 0));
    Object[] s = (Object[]) Array.newInstance(String.class, 2); s[0] = "a"; System.out.println(Arrays.toString(s) + s.getClass());
    long[] l = {1}; Array.setInt(l, 0, 7); Array.setChar(l, 0, 'a'); System.out.println(l[0]);
    for (Object p : new Object[]{new byte[1], new char[]{'c'}, new short[1], new float[1], new double[1], new boolean[1]}) System.out.println(Array.get(p, 0) + p.getClass().getSimpleName() + p.getClass().getTypeName() + p.getClass().componentType());
  }
}
