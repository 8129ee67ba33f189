//! Markdown with and without marks, as snapshots that a human can check.

use super::read;
use crate::limits::Limits;
use crate::outline::link;

fn dump(source: &str) -> String {
    let (mut blocks, notes) = read(source, &Limits::default()).unwrap();
    link(&mut blocks);
    let lines = (0..).zip(&blocks).map(|(index, block): (u32, _)| {
        let label = block.label.as_deref().map(|label| format!("[{label}] ")).unwrap_or_default();
        let at = |at: Option<u32>| at.map_or("-".to_string(), |at| at.to_string());
        let line = block.origin.line.unwrap_or(0);
        format!(
            "{index} {:?} l{line} §{} <{} {label}{:?}\n",
            block.kind,
            at(block.section),
            at(block.lead_in),
            block.text
        )
    });
    format!("{}{notes:?}", lines.collect::<String>())
}

#[test]
fn marks_are_followed() {
    let source = "\
---
tittel: Renhold
---
# Grunnlag

**Oppdragsgiver**

Kommunen *skal* ha [avtale](https://x.no) om\u{20}\u{20}
renhold.[^1] <!-- internt -->

Leverandøren skal:

- ha attest
  - fra skatteetaten
  - og kemneren

  Gjelder også innleide.
- ha lærling
1) første
2) andre

> Dette er veiledning.

| Krav | Vekt |
|------|:----:|
| Pris | 40 % | ekstra |

Frist <dato> &amp; sted ![plan](plan.png)

    innrykket tekst

- [x] gjort
- [ ] ikke gjort

<div>HTML her</div>

```
kode her
```

[^1]: Fotnote om renhold.
";
    insta::assert_snapshot!("marked", dump(source));
}

#[test]
fn lines_without_marks_are_shaped() {
    let source = "\
DRIFT AV VEG
Innhold
1 Innledning ........ 2
2 Krav .............. 3

1 Innledning
Kommunen skal ha en avtale om drift av veg og bru, og den skal vare i
fire år fra første dag.
2 Krav
2.1 Leverandøren skal betale lønn via bank, jf. punkt
2.2 og forskriften.
2.2 Leverandøren skal
a) vise attest
b) ha lærling, slik at minst ti prosent av timene blir utført av

Havdal kommune  Side 2 av 3

lærlinger
c) melde fra
2.3 Frister
Kommunen må ha svar før
1. januar 2028.

Vedlegg
1 Pris
2 Kart

Havdal kommune  Side 3 av 3
";
    insta::assert_snapshot!("unmarked", dump(source));
}

/// The marks of a heading below a paragraph, and a list that is a heading.
#[test]
fn false_marks_are_seen_through() {
    let source = "# Grunnlag\n\n1. INNLEDNING\n\nKommunen skal kjøpe varer.\nVarene leveres straks.\n---\n\n2. KRAV\n\nLeverandøren skal levere.";
    insta::assert_snapshot!("false-marks", dump(source));
}

/// A number with nothing behind it is text, wherever the item stands.
#[test]
fn empty_items_keep_their_numbers() {
    let dumped = dump("# A\n\n- x\n\n    07.\n\n> 0.\n\n15.\n");
    for number in ["\"07.\"", "\"0.\"", "\"15.\""] {
        assert!(dumped.contains(number), "{dumped}");
    }
}
