package demo;

/** Has no nested classes, so an order of classes keeps nothing of it together. */
class OrderedClassTest extends Work {}
