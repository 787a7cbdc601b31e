package org.quartierlod.store;

import org.apache.jena.sys.JenaSubsystemLifecycle;

/// Makes TDB2 keep literals as they are written, where by default it turns `007` into `7` and takes
/// `1.50` and `1.5` for different values that look the same. TDB2 reads the setting once, while
/// Jena starts, so Jena itself calls this first.
public final class ExactLiterals implements JenaSubsystemLifecycle {
    private static final int BEFORE_ALL_OF_JENA = 5;

    /// Made by Jena.
    public ExactLiterals() {}

    @Override
    public void start() {
        System.setProperty("org.apache.jena.tdb.store.enableInlineLiterals", "false");
    }

    @Override
    public void stop() {}

    @Override
    public int level() {
        return BEFORE_ALL_OF_JENA;
    }
}
