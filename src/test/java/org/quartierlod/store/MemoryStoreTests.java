package org.quartierlod.store;

class MemoryStoreTests extends StoreContract {
    MemoryStoreTests() {
        super(StoreKind.MEMORY);
    }
}
