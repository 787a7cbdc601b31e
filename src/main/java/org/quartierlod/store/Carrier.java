package org.quartierlod.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// The HTTP exchange that brought a query. The store reads and writes nothing of it; Fuseki merely
/// needs one to stand on.
public record Carrier(HttpServletRequest request, HttpServletResponse response) {}
