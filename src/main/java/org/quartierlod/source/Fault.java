package org.quartierlod.source;

/// One thing wrong with the text of a file.
///
/// @param rule a stable name, such as `turtle-syntax`
/// @param position where
/// @param german what is wrong and what to do, in German
/// @param english the same in English
public record Fault(String rule, Position position, String german, String english) {}
