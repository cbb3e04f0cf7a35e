package demo;

/** Has no classes inside, so an order of classes keeps nothing of it together. */
class OrderedClassTest extends Work {}
