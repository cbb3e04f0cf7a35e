package io.github.surefirefine.testng;

import java.util.Map;
import org.testng.xml.XmlInclude;

/** A method that TestNG is to run, which tells when TestNG looks for its parameters. */
final class AskingInclude extends XmlInclude {

    private final Runnable begins;

    AskingInclude(XmlInclude method, Runnable begins) {
        super(method.getName(), method.getIndex());
        this.begins = begins;
    }

    @Override
    public Map<String, String> getLocalParameters() {
        begins.run();
        return super.getLocalParameters();
    }
}
