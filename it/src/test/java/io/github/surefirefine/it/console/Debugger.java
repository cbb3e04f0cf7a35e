package io.github.surefirefine.it.console;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets a breakpoint at the beginning of a method and notes each hit. */
final class Debugger {

    private final String className;
    private final String methodName;
    private final List<String> stops = new ArrayList<>();

    Debugger(String className, String methodName) {
        this.className = className;
        this.methodName = methodName;
    }

    /**
     * Attaches to a JVM that waits for it, and stays until that JVM ends.
     *
     * @return the places where the tests have stopped, as in {@code demo.SomeTest.method}
     */
    List<String> follow(int port) {
        try {
            VirtualMachine jvm = attach(port);
            ClassPrepareRequest request = jvm.eventRequestManager().createClassPrepareRequest();
            request.addClassFilter(className);
            request.enable();
            jvm.resume();
            while (!isOver(jvm.eventQueue().remove())) {
                // Each set of events is handled on its own.
            }
            return stops;
        } catch (IOException | IllegalConnectorArgumentsException e) {
            throw new IllegalStateException("nobody listens on port " + port, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stops;
        }
    }

    private static VirtualMachine attach(int port) throws IOException, IllegalConnectorArgumentsException {
        AttachingConnector sockets = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(connector -> connector.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = sockets.defaultArguments();
        arguments.get("hostname").setValue("localhost");
        arguments.get("port").setValue(String.valueOf(port));
        return sockets.attach(arguments);
    }

    private boolean isOver(EventSet events) {
        boolean over = false;
        for (Event event : events) {
            if (event instanceof ClassPrepareEvent prepared) {
                Location start = prepared.referenceType()
                        .methodsByName(methodName)
                        .get(0)
                        .location();
                event.virtualMachine()
                        .eventRequestManager()
                        .createBreakpointRequest(start)
                        .enable();
            } else if (event instanceof BreakpointEvent stop) {
                stops.add(className + "." + stop.location().method().name());
            }
            over |= event instanceof VMDisconnectEvent;
        }
        if (!over) {
            events.resume();
        }
        return over;
    }
}
