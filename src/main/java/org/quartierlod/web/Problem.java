package org.quartierlod.web;

import java.util.Map;
import java.util.TreeMap;

/// What went wrong with one request.
///
/// @param type what kind
/// @param german what exactly and what to do, in a sentence
/// @param english the same
/// @param extensions further members, such as `line`
public record Problem(
        ProblemType type, String german, String english, Map<String, Object> extensions) {
    /// Copies.
    public Problem {
        extensions = new TreeMap<>(extensions);
    }

    /// A problem without further members.
    public static Problem of(ProblemType type, String german, String english) {
        return new Problem(type, german, english, Map.of());
    }

    /// The sentence in the language.
    public String detail(Language language) {
        return language.pick(german, english);
    }
}
