package io.github.surefirefine.junit.lease;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.gate.engine.EngineRoots;
import io.github.surefirefine.model.lease.Lease;

/**
 * A lease that is running, as far as other threads can influence it.
 *
 * @param roots what the engines have found, or will find, for it
 */
record OpenLease(Lease lease, LeaseGate gate, Cancellation cancellation, EngineRoots roots) {}
