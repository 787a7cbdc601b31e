package org.quartierlod.query.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;

/// All predicates that a property path names, as often as it names them.
final class PathPredicates extends PathVisitorByType {
    private final List<Node> found = new ArrayList<>();

    private PathPredicates() {}

    static List<Node> of(Path path) {
        var predicates = new PathPredicates();
        path.visit(predicates);
        return predicates.found;
    }

    @Override
    public void visitNegPS(P_NegPropSet path) {
        path.getNodes().forEach(this::visit0);
    }

    @Override
    public void visit0(P_Path0 path) {
        found.add(path.getNode());
    }

    @Override
    public void visit1(P_Path1 path) {
        path.getSubPath().visit(this);
    }

    @Override
    public void visit2(P_Path2 path) {
        path.getLeft().visit(this);
        path.getRight().visit(this);
    }
}
