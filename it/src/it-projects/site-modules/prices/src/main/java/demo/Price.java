package demo;

public class Price {}
