package conformance.exceptions.nullmessages;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.*;

/** What null pointer exceptions say of what was null. */
@Unikernel(name = "exceptions-nullmessages")
@Requires(Console.class)
public class Main {
  static int[] sa; static Main sp; Main next; String s; long[][] grid; Object o; int n; static String[] names = new String[3]; List<String> list = new ArrayList<>();
  interface Act { void run() throws Throwable; }
  static void show(Act a) { try { a.run(); System.out.println("none"); } catch (Throwable e) { System.out.println(e.getMessage()); } }
  static String get(int a, Object b) { return null; }
  Main self(String[] a, Map<String, int[]> m) { return null; }
  void instance(String p, int i, int[] arr, double d, Object q) {
    show(() -> System.out.println(p.length()));
    try { p.length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { arr[i]++; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { q.hashCode(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    q = null;
    try { q.hashCode(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { next.next.s = "x"; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { this.next.n = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { grid[i][2] = 5L; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    grid = new long[2][];
    try { grid[i][2] = 5L; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { grid[i + 1][2] = 5L; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { grid[get2()][get2()] = 5L; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { System.out.println(names[n].length()); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { System.out.println(names[grid.length].length()); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { self(null, null).self(names, null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { ((String) o).length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    list.add(null);
    try { list.get(0).length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { for (String x : list) x.trim(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { synchronized (o) { } } catch (NullPointerException e) { System.out.println(e.getMessage()); }
  }
  static int get2() { return 1; }
  static void stat(Integer boxed, String t, Object[] os) {
    try { int i = boxed; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { switch (t) { case "a": break; } } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { System.out.println(os.length); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { sa[0] = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { sp.next.s.length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { get(1, "x").concat("y"); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { throw null; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    RuntimeException re = null;
    try { throw re; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { for (Object x : os) {} } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { throw new NullPointerException(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { throw new NullPointerException("own"); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { Objects.requireNonNull(t); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { Objects.requireNonNull(t, "msg"); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    String u = t == null ? sp == null ? null : "b" : "a";
    try { u.length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { (t == null ? u : t).length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { sp.n = 4; } catch (NullPointerException e) { System.out.println(e); }
    try { "a".concat(t); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { char[] cs = null; cs[0] = 'c'; byte[] bs = null; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { byte[] bs = null; System.out.println(bs[3]); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { NullPointerException e2 = null; try { sp.n++; } catch (NullPointerException e) { e2 = e; e.getStackTrace(); } System.out.println(e2.getMessage()); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    sp = new Main(); sp.next = null;
  }
  public static void main(String[] args) { new Main().instance(null, 0, null, 1, null); stat(null, null, null); }
}
