package org.quartierlod.store;

/// Where the contract must hold.
enum StoreKind {
    MEMORY,
    TDB2,
    REMOTE
}
