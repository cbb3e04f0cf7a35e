package demo;

class B4ChildTest extends Base {}
