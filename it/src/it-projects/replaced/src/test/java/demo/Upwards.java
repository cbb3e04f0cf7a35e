package demo;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Prints everything in capitals. */
class Upwards extends FilterOutputStream {

    Upwards(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        super.write(Character.toUpperCase(b));
    }
}
