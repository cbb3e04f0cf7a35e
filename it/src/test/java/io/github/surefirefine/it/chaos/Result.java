package io.github.surefirefine.it.chaos;

/**
 * What somebody says of a test.
 *
 * @param test its class and its name with a dot between; a class alone where that has failed as such
 */
record Result(String test, Status status) {

    @Override
    public String toString() {
        return test + " " + status;
    }
}
