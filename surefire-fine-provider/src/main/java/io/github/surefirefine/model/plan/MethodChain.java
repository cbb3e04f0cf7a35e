package io.github.surefirefine.model.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Methods of a class that only run together, because some need others: they are one unit. Its unique id is one that
 * JUnit does not know, made of the ids of the methods: {@code [engine:e]/[class:C]/[chain:a()&b()]}.
 */
public final class MethodChain {

    private static final String TYPE = "/[chain:";
    private static final String METHOD = "/[method:";

    private MethodChain() {}

    /**
     * The unique id of the unit.
     *
     * @param methodIds unique ids of methods of one class, at least one
     */
    public static String id(List<String> methodIds) {
        String first = methodIds.get(0);
        StringBuilder id = new StringBuilder(first.substring(0, first.lastIndexOf(METHOD))).append(TYPE);
        for (String methodId : methodIds) {
            id.append(methodId, methodId.lastIndexOf(METHOD) + METHOD.length(), methodId.length() - 1)
                    .append('&');
        }
        return id.deleteCharAt(id.length() - 1).append(']').toString();
    }

    /** The unique ids of the methods of such a unit. */
    static List<String> methodIds(String chainId) {
        int type = chainId.lastIndexOf(TYPE);
        List<String> ids = new ArrayList<>();
        for (String method :
                chainId.substring(type + TYPE.length(), chainId.length() - 1).split("&", -1)) {
            ids.add(chainId.substring(0, type) + METHOD + method + "]");
        }
        return ids;
    }
}
