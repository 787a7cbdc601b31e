package org.quartierlod.sparql;

import org.quartierlod.web.Language;
import org.quartierlod.web.ProblemType;

/// One limit of the endpoint, as it is stated.
///
/// @param key in its address and in the settings
/// @param value as a number with its unit
/// @param problem that who exceeds it is told of
record Limit(String key, String value, String german, String english, ProblemType problem) {
    String name(Language language) {
        return language.pick(german, english);
    }
}
