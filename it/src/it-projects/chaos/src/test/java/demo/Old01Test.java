package demo;

public class Old01Test extends OldEight {}
