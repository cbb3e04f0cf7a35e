package demo;

class SecondTest extends Concurrent {}
