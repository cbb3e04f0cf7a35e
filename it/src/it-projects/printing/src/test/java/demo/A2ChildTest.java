package demo;

class A2ChildTest extends Base {}
