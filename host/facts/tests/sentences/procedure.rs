use klausul_facts::FactName;

use crate::check;

#[test]
fn procedures() {
    check(
        FactName::Procedure,
        &[
            ("Åpen anbudskonkurranse etter del III", "open"),
            ("Konkurransen gjennomføres som en åpen tilbudskonkurranse.", "open-part-two"),
            ("Open anbodskonkurranse, del III", "open"),
            ("Begrenset anbudskonkurranse", "restricted"),
            ("Begrensa tilbodskonkurranse etter del II", "restricted-part-two"),
            ("Prosedyre: konkurranse med forhandling etter forutgående kunngjøring", "negotiated"),
            ("Anskaffelsen gjennomføres som konkurransepreget dialog.", "competitive-dialogue"),
            ("Procedure: Competitive procedure with negotiation", "negotiated"),
            ("Open procedure, Part III of the Regulations", "open"),
            ("Restricted procedure", "restricted"),
            ("Innovasjonspartnerskap", "innovation-partnership"),
            ("Prosedyre: direkte anskaffelse", "direct"),
            ("Dynamisk innkjøpsordning for drosjer", "dynamic-purchasing"),
            ("Konkurransen er åpen for alle og følger del III.", "open"),
            ("Plan- og designkonkurranse om nytt rådhus", "design-contest"),
            ("Det holdes ikke forhandlinger.", ""),
            ("Avrop skjer ved minikonkurranse.", ""),
            ("Kommunen kan kjøpe direkte fra andre.", ""),
        ],
    );
}
