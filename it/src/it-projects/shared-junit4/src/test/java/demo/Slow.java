package demo;

public interface Slow {}
