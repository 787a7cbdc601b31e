package org.quartierlod.store;

class DiskStoreTests extends StoreContract {
    DiskStoreTests() {
        super(StoreKind.TDB2);
    }
}
