package demo;

public class Old02Test extends OldEight {}
