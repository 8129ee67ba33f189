use klausul_facts::{Detected, Language, OtherLanguage, language_of};

use crate::{document, facts};

#[test]
fn languages() {
    let nb =
        "Leverandøren skal ikke bruke noe annet enn det som er avtalt, og må gi beskjed dersom noe endres.";
    let nn = "Leverandøren skal ikkje nytte noko anna enn det som er avtalt, og dei må seie frå om noko blir endra.";
    let en =
        "The supplier shall not use anything other than what is agreed and must give notice of any change.";
    let sv =
        "Leverantören ska inte använda något annat än det som är avtalat och måste meddela om något ändras.";
    let da = "Leverandøren må ikke anvende andet end det aftalte og skal give besked, hvis noget bliver ændret af andre.";
    let de = "Der Auftragnehmer darf nichts anderes verwenden und muss die Änderungen mit dem Auftraggeber abstimmen.";
    let of = |text| language_of(&document("a.md", text));
    assert_eq!(of(nb), Some(Detected::Known(Language::Nb)));
    assert_eq!(of(nn), Some(Detected::Known(Language::Nn)));
    assert_eq!(of(en), Some(Detected::Known(Language::En)));
    assert_eq!(of(sv), Some(Detected::Other(OtherLanguage::Sv)));
    assert_eq!(of(da), Some(Detected::Other(OtherLanguage::Da)));
    assert_eq!(of(de), Some(Detected::Other(OtherLanguage::De)));
    assert_eq!(of("CPV 45214100"), None);
    assert_eq!(facts(sv).language.value, None);
}
