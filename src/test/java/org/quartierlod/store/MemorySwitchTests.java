package org.quartierlod.store;

class MemorySwitchTests extends SwitchContract {
    MemorySwitchTests() {
        super(StoreKind.MEMORY);
    }
}
