package io.github.surefirefine.openreport;

/** Where tests run, for the head of a report. */
public record Machine(String host, String user, String system, int processors, String java) {}
