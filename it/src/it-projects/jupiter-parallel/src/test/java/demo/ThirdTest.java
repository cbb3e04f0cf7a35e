package demo;

class ThirdTest extends Concurrent {}
