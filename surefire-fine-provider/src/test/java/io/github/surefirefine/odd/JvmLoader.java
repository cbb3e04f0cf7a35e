package io.github.surefirefine.odd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;

/** Stands for a JVM with a provider and tests; what it has in common with others is in its parent. */
final class JvmLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String CAPTURE = "org.apache.maven.surefire.api.report.ConsoleOutputCapture";

    /** What stands for it. */
    private static final String OURS = "io.github.surefirefine.odd.jvm.ForkOutput";

    JvmLoader(String name, URL[] urls, ClassLoader parent) {
        super(name, urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(CAPTURE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineCapture() : loaded;
        }
    }

    private Class<?> defineCapture() throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(path(OURS) + ".class")) {
            byte[] renamed = renamed(new DataInputStream(in));
            return defineClass(CAPTURE, renamed, 0, renamed.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(CAPTURE, e);
        }
    }

    /** All names of a class file are in its table of constants, which comes first. */
    private static byte[] renamed(DataInputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(in.readLong());
        int constants = in.readUnsignedShort();
        out.writeShort(constants);
        for (int i = 1; i < constants; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            switch (tag) {
                case 1 -> out.writeUTF(in.readUTF().replace(path(OURS), path(CAPTURE)));
                case 3, 4, 9, 10, 11, 12, 17, 18 -> out.writeInt(in.readInt());
                case 5, 6 -> {
                    out.writeLong(in.readLong());
                    // It takes two places.
                    i++;
                }
                case 15 -> {
                    out.writeByte(in.readByte());
                    out.writeShort(in.readShort());
                }
                default -> out.writeShort(in.readShort());
            }
        }
        in.transferTo(out);
        return bytes.toByteArray();
    }

    private static String path(String className) {
        return className.replace('.', '/');
    }
}
