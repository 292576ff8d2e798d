package api;

public interface Watchdog {}
