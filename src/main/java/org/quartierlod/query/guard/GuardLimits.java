package org.quartierlod.query.guard;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What a query may consist of, as `quartier.query.*`.
///
/// @param text most bytes of its text
/// @param nesting most brackets within each other
/// @param patterns most triple patterns and steps of paths
/// @param unions most alternatives
/// @param values most cells of `VALUES`
/// @param members most members of `IN`
/// @param expressions most calls of functions and operators
/// @param services addresses that `SERVICE` may ask, none by default
@ConfigurationProperties("quartier.query")
public record GuardLimits(
        @DefaultValue("64KB") DataSize text,
        @DefaultValue("100") int nesting,
        @DefaultValue("200") int patterns,
        @DefaultValue("100") int unions,
        @DefaultValue("5000") int values,
        @DefaultValue("1000") int members,
        @DefaultValue("2000") int expressions,
        @DefaultValue({}) List<String> services) {
    /// Copies.
    public GuardLimits {
        services = List.copyOf(services);
    }
}
