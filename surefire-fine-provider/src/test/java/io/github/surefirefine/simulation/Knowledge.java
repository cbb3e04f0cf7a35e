package io.github.surefirefine.simulation;

import io.github.surefirefine.schedule.estimate.Estimates;
import java.util.Random;

/** What is known of durations before a run. */
enum Knowledge {

    /** All of them. */
    EXACT {
        @Override
        Estimates of(Suite suite, Random random) {
            return suite.known();
        }
    },

    /** All of them, as they were on another day. */
    ROUGH {
        @Override
        Estimates of(Suite suite, Random random) {
            return suite.roughlyKnown(random);
        }
    },

    /** Nothing. */
    NONE {
        @Override
        Estimates of(Suite suite, Random random) {
            return Estimates.NONE;
        }
    },

    /** All of them, and all wrong. */
    WRONG {
        @Override
        Estimates of(Suite suite, Random random) {
            return suite.wronglyKnown(random);
        }
    };

    abstract Estimates of(Suite suite, Random random);
}
