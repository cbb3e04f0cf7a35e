package io.github.surefirefine.it.chaos;

/**
 * The result of a test according to one source.
 *
 * @param test its class and its name with a dot between; only the class if that has failed as a whole
 */
record Result(String test, Status status) {

    @Override
    public String toString() {
        return test + " " + status;
    }
}
