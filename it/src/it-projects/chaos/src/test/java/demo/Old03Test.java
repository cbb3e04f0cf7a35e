package demo;

public class Old03Test extends OldEight {}
