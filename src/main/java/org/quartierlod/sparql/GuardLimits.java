package org.quartierlod.sparql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What a query may consist of, as `quartier.sparql.*`.
///
/// @param text most bytes of its text
/// @param nesting most brackets within each other
/// @param patterns most triple patterns and paths
/// @param unions most alternatives
/// @param values most cells of `VALUES`
/// @param members most members of `IN`
@ConfigurationProperties("quartier.sparql")
record GuardLimits(
        @DefaultValue("64KB") DataSize text,
        @DefaultValue("100") int nesting,
        @DefaultValue("200") int patterns,
        @DefaultValue("100") int unions,
        @DefaultValue("5000") int values,
        @DefaultValue("1000") int members) {}
