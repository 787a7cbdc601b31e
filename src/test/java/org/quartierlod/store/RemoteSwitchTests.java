package org.quartierlod.store;

class RemoteSwitchTests extends SwitchContract {
    RemoteSwitchTests() {
        super(StoreKind.REMOTE);
    }
}
