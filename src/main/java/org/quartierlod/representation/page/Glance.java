package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;

/// What a reader wants to know first: questions with their answers, and what the data does not say.
///
/// @param facts in the order in which they matter
/// @param unknown what is not recorded, never what does not exist
record Glance(List<Fact> facts, List<String> unknown) {
    /// A question with all its answers: where sources disagree, there are several.
    ///
    /// @param sources according to whom, where that is the same for all answers
    record Fact(String question, List<Answer> answers, List<Phrase> sources) {
        boolean isSourced() {
            return !sources.isEmpty();
        }

        static Fact of(String question, List<Answer> answers) {
            var first = answers.getFirst().sources();
            return answers.stream().allMatch(answer -> answer.sources().equals(first))
                    ? new Fact(question, answers.stream().map(Answer::unsourced).toList(), first)
                    : new Fact(question, List.copyOf(answers), List.of());
        }
    }

    /// One answer.
    ///
    /// @param main what it is
    /// @param details what else is said of it
    /// @param sources according to whom
    record Answer(Phrase main, List<Phrase> details, List<Phrase> sources) {
        private Answer unsourced() {
            return new Answer(main, details, List.of());
        }
    }

    /// Collects questions.
    static final class Builder {
        private final Texts texts;
        private final List<Fact> facts = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        Builder(Texts texts) {
            this.texts = texts;
        }

        /// Puts a question; without an answer it joins what is not recorded, where its absence is
        /// worth telling.
        Builder ask(String key, List<Answer> answers) {
            if (!answers.isEmpty()) {
                facts.add(Fact.of(texts.get("ask_" + key), answers));
            } else if (texts.has("missing_" + key)) {
                missing(key);
            }
            return this;
        }

        /// Says that something is not recorded.
        Builder missing(String key) {
            unknown.add(texts.get("missing_" + key));
            return this;
        }

        Glance build() {
            return new Glance(List.copyOf(facts), List.copyOf(unknown));
        }
    }
}
