package demo;

class FirstTest extends Concurrent {}
