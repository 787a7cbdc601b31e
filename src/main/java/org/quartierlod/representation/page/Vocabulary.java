package org.quartierlod.representation.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.quartierlod.vocab.Urp;

/// The terms by which pages find what their readers ask for first.
final class Vocabulary {
    static final Node RENEWAL_AREA = urp("RenewalArea");
    static final Node PROGRAMME = urp("FundingProgramme");
    static final Node FUNDED_AREA = urp("fundedArea");
    static final Node UNDER_PROGRAMME = urp("underProgramme");
    static final Node FUNDING_STATUS = urp("fundingStatus");
    static final Node FIRST_YEAR = urp("firstProgrammeYear");
    static final Node LAST_YEAR = urp("lastProgrammeYear");
    static final Node DESIGNATED_AREA = urp("designatedArea");
    static final Node DESIGNATION_TYPE = urp("designationType");
    static final Node DESIGNATION_STATUS = urp("designationStatus");
    static final Node AFFECTED_DESIGNATION = urp("affectedDesignation");
    static final Node RESPONSIBLE_FOR = urp("responsibleForArea");
    static final Node IN_POST = urp("inPost");
    static final Node IN_MUNICIPALITY = urp("inMunicipality");
    static final Node IN_DISTRICT = urp("locatedInDistrict");
    static final Node FROM_PROGRAMME = urp("fromProgramme");
    static final Node TO_PROGRAMME = urp("toProgramme");
    static final Node TRANSITION_TYPE = urp("transitionType");
    static final Node PROGRAMME_KIND = urp("programmeKind");
    static final Node PURSUES_GOAL = urp("pursuesGoal");
    static final Node USES_MEASURE_KIND = urp("usesMeasureKind");
    static final Node APPLIES_PRINCIPLE = urp("appliesPrinciple");
    static final Node PUBLIC_SERVICE = iri("http://purl.org/vocab/cpsv#PublicService");
    static final Node PUBLIC_ORGANISATION = cv("PublicOrganisation");
    static final Node ADMIN_UNIT = cv("AdminUnit");
    static final Node COMPETENT_AUTHORITY = cv("hasCompetentAuthority");
    static final Node PARTICIPANT = cv("hasParticipant");
    static final Node START = iri("http://www.w3.org/ns/dcat#startDate");
    static final Node END = iri("http://www.w3.org/ns/dcat#endDate");
    static final Node GEOMETRY = iri("http://www.opengis.net/ont/geosparql#hasDefaultGeometry");

    private Vocabulary() {}

    private static Node urp(String name) {
        return iri(Urp.NAMESPACE + name);
    }

    private static Node cv(String name) {
        return iri("http://data.europa.eu/m8g/" + name);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
