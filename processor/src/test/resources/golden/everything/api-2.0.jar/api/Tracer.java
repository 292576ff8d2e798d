package api;

public interface Tracer {}
