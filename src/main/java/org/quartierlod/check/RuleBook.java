package org.quartierlod.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Where the rules stand that can be edited.
///
/// @param shapes files in Turtle, or folders of them
/// @param rules a folder of queries
/// @param codes a folder of code lists
record RuleBook(List<Path> shapes, Path rules, Path codes) {
    /// A part of the book that may turn out to be unreadable.
    private interface Part {
        Policy read() throws RuleBookException;
    }

    /// All policies that can be read. One that cannot does not hinder the others.
    ///
    /// @param faults is told of it
    List<Policy> policies(Consumer<Finding> faults) {
        List<Policy> policies = new ArrayList<Policy>();
        for (var part :
                List.<Part>of(
                        () -> ShapePolicy.of(shapes),
                        () -> RulePolicy.of(rules),
                        () -> CodePolicy.of(codes))) {
            try {
                policies.add(part.read());
            } catch (RuleBookException e) {
                faults.accept(e.finding());
            }
        }
        return policies;
    }
}
