package api;

public interface Serial {}
