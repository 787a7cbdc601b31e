package org.quartierlod.store;

class RemoteStoreTests extends StoreContract {
    RemoteStoreTests() {
        super(StoreKind.REMOTE);
    }
}
