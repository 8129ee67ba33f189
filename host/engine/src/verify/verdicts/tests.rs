//! Whatever passes can be used without looking: that is what the rest of klausul relies on.

use klausul_tender::{Block, BlockKind, Document, Format, Origin};
use proptest::prelude::*;

use super::*;
use crate::model::{
    Applies, Element, ElementFinding, ElementStatus, NearMiss, Obligation, Severity, Status, Text,
};

fn text(text: &str) -> Text {
    Text { nb: text.into(), nn: text.into(), en: text.into() }
}

fn manifest(elements: &[usize]) -> Manifest {
    let element = |index| Element { id: format!("e{index}"), title: text("e"), mandatory: true };
    let requirement = |(index, &elements): (usize, &usize)| Requirement {
        id: format!("r{index}"),
        title: text("t"),
        summary: text("s"),
        why: text("w"),
        obligation: Obligation::Statute,
        severity: Severity::Error,
        law: Vec::new(),
        elements: (0..elements).map(element).collect(),
        clause: text("c"),
        placement: text("p"),
    };
    Manifest { requirements: elements.iter().enumerate().map(requirement).collect(), ..Manifest::default() }
}

fn tender(documents: Vec<Vec<String>>) -> Tender {
    let block = |text| Block {
        kind: BlockKind::Paragraph,
        text,
        label: None,
        section: None,
        lead_in: None,
        origin: Origin::default(),
    };
    let document = |blocks: Vec<String>| Document {
        name: String::new(),
        format: Format::Text,
        digest: String::new(),
        blocks: blocks.into_iter().map(block).collect(),
        notice: None,
        notes: Vec::new(),
    };
    Tender { documents: documents.into_iter().map(document).collect(), ..Tender::default() }
}

fn tenders() -> impl Strategy<Value = Tender> {
    let block = prop_oneof!["[a-zæøå€𝄞 \t]{0,12}", Just(String::new())];
    prop::collection::vec(prop::collection::vec(block, 0..3), 0..3).prop_map(tender)
}

/// Mostly near what exists, sometimes far from it.
fn index() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 0..3_u32, 1 => any::<u32>()]
}

fn span() -> impl Strategy<Value = Span> {
    let offset = || prop_oneof![12 => 0..14_u32, 1 => any::<u32>()];
    (index(), index(), offset(), offset()).prop_map(|(document, block, start, end)| Span {
        document,
        block,
        start,
        end,
    })
}

fn some_assessment() -> impl Strategy<Value = Assessment> {
    let spans = || prop::collection::vec(span(), 0..2);
    let element = (index(), spans()).prop_map(|(element, evidence)| ElementFinding {
        element,
        status: ElementStatus::Stated,
        evidence,
    });
    let near = span().prop_map(|span| NearMiss { span, reason: text("r") });
    let elements = prop::collection::vec(element, 0..2);
    (index(), "[a ]{0,2}", spans(), elements, prop::option::of(near)).prop_map(
        |(requirement, said, evidence, elements, nearest)| Assessment {
            requirement,
            status: Status::Met,
            explanation: text(&said),
            evidence,
            elements,
            nearest,
            searched: 0,
        },
    )
}

/// Reads what the span quotes, as a renderer does.
fn quote(tender: &Tender, span: Span) -> &str {
    let text = &tender.documents[span.document as usize].blocks[span.block as usize].text;
    &text[span.start as usize..span.end as usize]
}

/// Every span there is in the tender.
fn truths(tender: &Tender) -> Vec<Span> {
    let mut spans = Vec::new();
    for (document, blocks) in tender.documents.iter().map(|d| &d.blocks).enumerate() {
        for (block, text) in blocks.iter().map(|b| &b.text).enumerate() {
            let ends: Vec<u32> =
                (0..=text.len()).filter(|&at| text.is_char_boundary(at)).map(|at| at as u32).collect();
            for (nth, &start) in ends.iter().enumerate() {
                spans.extend(ends[nth + 1..].iter().map(|&end| Span {
                    document: document as u32,
                    block: block as u32,
                    start,
                    end,
                }));
            }
        }
    }
    spans
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_passes_can_be_used_blindly(
        tender in tenders(),
        elements in prop::collection::vec(0..3_usize, 1..3),
        answers in prop::collection::vec(some_assessment(), 1..3),
    ) {
        let manifest = manifest(&elements);
        if let Ok(answers) = check(answers, &manifest, &tender) {
            prop_assert_eq!(answers.len(), manifest.requirements.len());
            for (at, answer) in answers.iter().enumerate() {
                prop_assert_eq!(answer.requirement as usize, at);
                prop_assert!(!answer.explanation.nb.trim().is_empty());
                let found = answer.elements.iter().flat_map(|element| &element.evidence);
                let near = answer.nearest.iter().map(|near| &near.span);
                for &span in answer.evidence.iter().chain(found).chain(near) {
                    prop_assert!(!quote(&tender, span).is_empty());
                }
                for finding in &answer.elements {
                    prop_assert!((finding.element as usize) < elements[at]);
                }
            }
        }
    }

    #[test]
    fn exactly_the_true_spans_pass(tender in tenders(), one in span()) {
        let true_one = truths(&tender).contains(&one);
        prop_assert_eq!(super::span(one, &tender, &Place::root("span")).is_ok(), true_one);
    }

    #[test]
    fn every_true_span_passes(tender in tenders()) {
        for one in truths(&tender) {
            prop_assert!(super::span(one, &tender, &Place::root("span")).is_ok());
        }
    }

    #[test]
    fn answers_in_any_order_come_back_in_order(order in Just([0_u32, 1, 2, 3]).prop_shuffle()) {
        let answer = |requirement| Applicability {
            requirement,
            applies: Applies::Yes,
            because: Vec::new(),
            severity: Severity::Info,
            law: Vec::new(),
        };
        let answers = applicability(order.map(answer).to_vec(), &manifest(&[0; 4])).unwrap();
        prop_assert_eq!(answers.iter().map(|a| a.requirement).collect::<Vec<_>>(), [0, 1, 2, 3]);
    }
}
