package org.quartierlod.store;

import java.io.ByteArrayOutputStream;

/// A complete result.
///
/// @param mediaType as the store wrote it
/// @param body all of it
public record ProtocolAnswer(String mediaType, ByteArrayOutputStream body) {}
