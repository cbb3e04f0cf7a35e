package io.github.surefirefine.it.warm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A build, as it is described to its process.
 *
 * @param lastWord is printed before the exit code when the build has ended, and never otherwise
 * @param root the folder of {@code .mvn}
 * @param folder the folder in which Maven is called
 * @param arguments as on the command line
 */
record BuildRequest(String lastWord, String root, String folder, List<String> arguments) {

    BuildRequest {
        arguments = List.copyOf(arguments);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(lastWord);
        out.writeUTF(root);
        out.writeUTF(folder);
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            out.writeUTF(argument);
        }
        out.flush();
    }

    static BuildRequest read(DataInputStream in) throws IOException {
        String lastWord = in.readUTF();
        String root = in.readUTF();
        String folder = in.readUTF();
        int count = in.readInt();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(in.readUTF());
        }
        return new BuildRequest(lastWord, root, folder, arguments);
    }
}
