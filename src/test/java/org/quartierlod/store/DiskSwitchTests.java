package org.quartierlod.store;

class DiskSwitchTests extends SwitchContract {
    DiskSwitchTests() {
        super(StoreKind.TDB2);
    }
}
