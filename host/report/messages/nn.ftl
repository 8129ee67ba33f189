# Nynorsk. Dei tre filene har dei same nøklane og dei same variablane; ein test passar på.

## Status, hast og heimel

status-contradicted = i{"\u00A0"}strid
status-missing = manglar
status-weak = svakt
status-undetermined = uavklart
status-met = oppfylt
status-not-applicable = gjeld ikkje

urgency-must = må rettast
urgency-should = bør rettast
urgency-could = kan bli betre
urgency-clarify = må avklarast

obligation-statute = følgjer av lov
obligation-regulation = følgjer av forskrift
obligation-strategy = følgjer av strategien
obligation-recommended = tilrådd

## Kva vurderinga byggjer på

complete = Fullstendig: { $documents ->
    [one] Dokumentet er lese
    [2] Begge dokumenta er lesne
   *[other] Alle dei { $documents } dokumenta er lesne
}, og alle regelsett er køyrde.
incomplete = Ufullstendig vurdering. Det som er vurdert nedanfor, står likevel ved lag.
documents-read = { $count ->
    [one] Lese: { $names }
   *[other] Lesne: { $names }
}
documents-unread = { $all ->
    [one] Dokumentet kunne ikkje lesast:
   *[other] { $unread } av { $all } dokument kunne ikkje lesast:
}
documents-notes = Noko av teksten er halde utanfor eller usikkert lese; sjå «Grunnlaget» til slutt.
plugins-failed = { $all ->
    [one] Regelsettet vart ikkje køyrt til endes:
   *[other] { $failed } av { $all } regelsett vart ikkje køyrde til endes:
}
annexes-absent = { $count ->
    [one] Dokumenta viser til eit vedlegg som ikkje er med:
   *[other] Dokumenta viser til { $count } vedlegg som ikkje er med:
}
annex-referred = (omtala i { $place })
duplicates = { $count ->
    [one] Eitt dokument er med to gonger. Det som blir retta, må rettast begge stader:
   *[other] { $count } dokument er med fleire gonger. Det som blir retta, må rettast alle stader:
}
duplicate-bytes = { $document } er den same fila som { $of }.
duplicate-text = { $document } har den same teksten som { $of }.
notice-disagrees = { $fact }: { $notice } i kunngjeringa, { $text } i { $file }. Rett det som er feil.
law-newest = Kunngjeringsdatoen er ukjend. Dei nyaste reglane er lagde til grunn.
law-announced = Reglane på kunngjeringsdagen, { $date }, er lagde til grunn.
law-as-of = Reglane per { $date } er lagde til grunn, slik du bad om.

## Oversynet

mend-must = Dette må rettast ({ $count })
mend-should = Dette bør rettast ({ $count })
mend-could = Dette kan bli betre ({ $count })
mend-clarify = Dette må avklarast ({ $count })
nothing-to-mend = Ingenting å rette.
nothing-judged = Ingen krav er vurderte.
conditional = med atterhald
total = I alt

## Eitt krav

label-text = I teksten
label-condition = Atterhald
label-elements = Innhald
label-nearest = Nærast
label-search = Søk
label-law = Heimel
label-why = Kvifor
label-placement = Plassering
label-suggestion = Framlegg
condition-fact = (Blir avgjort av: { $fact }. Oppgi med --set { $key }=…)
more-passages = { $count ->
    [one] … og éin stad til
   *[other] … og { $count } stader til
}
element-weak = ikkje bindande
element-optional = valfritt
searched = { $count ->
    [0] Det er ikkje funne nokon stad i dokumenta som kan handle om dette.
    [one] Éin stad er undersøkt. Han handlar om noko anna.
   *[other] { $count } stader er undersøkte. Ingen av dei oppfyller kravet.
}
nearest-but = Held ikkje: { $reason }
suggestion-how = Lim inn, og fyll ut det som står i hakeparentes.
not-applicable = Gjeld ikkje denne anskaffinga ({ $count })

place-page = side { $number }
place-sheet = ark «{ $name }»
place-cell = celle { $cell }
place-label = punkt { $label }
place-paragraph = avsnitt { $number }
place-line = linje { $number }
quoted = «{ $quote }»

## Opplysningar om anskaffinga

facts = Opplysningar om anskaffinga
fact-contract-type = Kontraktstype
fact-cpv = CPV-kodar
fact-buyer = Oppdragsgivar
fact-value-nok = Estimert verdi
fact-duration-months = Lengd
fact-announced = Kunngjering
fact-procedure = Prosedyre
fact-language = Språk
fact-unknown = ukjend
fact-conflict = Ein annan stad: { $value } ({ $source })
facts-unknown-hint = Ukjende opplysningar blir ikkje gissa. Krav som avheng av dei, er vurderte med atterhald.
source-set = oppgitt for denne køyringa
source-file = oppgitt i { $place }
source-notice = { $field } i kunngjeringa ({ $place })
source-inferred = følgjer av: { $fact }

amount = { $amount } kr utan mva.
months = { $months ->
    [one] 1 månad
   *[other] { $months } månader
}
date = { $day }. { $month } { $year }
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

contract-type-works = bygg og anlegg
contract-type-services = tenester
contract-type-goods = varer
buyer-municipality = kommune
buyer-county = fylkeskommune
buyer-state = staten
buyer-utility = verksemd i forsyningssektorane
procedure-open = open anbodskonkurranse
procedure-restricted = avgrensa anbodskonkurranse
procedure-negotiated = konkurranse med forhandling
procedure-competitive-dialogue = konkurranseprega dialog
procedure-innovation-partnership = innovasjonspartnarskap
procedure-design-contest = plan- og designkonkurranse
procedure-open-part-two = open tilbodskonkurranse
procedure-restricted-part-two = avgrensa tilbodskonkurranse
procedure-dynamic-purchasing = dynamisk innkjøpsordning
procedure-mini-competition = minikonkurranse under rammeavtale
procedure-direct = anskaffing utan konkurranse
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
language-sv = svensk
language-da = dansk
language-de = tysk

## Grunnlaget

basis = Grunnlaget
skipped = Hoppa over: { $names }
blocks = { $count } avsnitt
language-unknown = ukjent språk
not-read = ikkje lese
digest = sha256 { $digest }
format-docx = Word
format-markdown = Markdown
format-notice = kunngjering (eForms)
format-text = rein tekst
format-ods = OpenDocument-rekneark
format-odt = OpenDocument-tekst
format-xlsx = Excel
format-html = nettside

## Opplysningar som er oppgitte feil

fact-error-no-equals = --set { $given }: Skriv namn=verdi. Namna er { $known }.
fact-error-unknown-key = { $place }: «{ $key }» er ikkje ei opplysning klausul kjenner. Vel mellom { $known }.
fact-error-unknown-key-nearest = { $place }: «{ $key }» er ikkje ei opplysning klausul kjenner. Meinte du { $nearest }? (Alle: { $known }.)
fact-error-bad-value = { $place }: { $key } kan ikkje vere «{ $value }». Oppgi { $expected }.
fact-error-bad-value-nearest = { $place }: { $key } kan ikkje vere «{ $value }». Meinte du { $nearest }? (Mogleg: { $expected }.)
fact-error-not-toml = { $place }: Fila er ikkje gyldig TOML: { $message }

## Filer som ikkje kunne lesast

read-error-not-found = Fila eller mappa finst ikkje. Kontroller stien.
read-error-no-documents = Her er det ingen dokument. Oppgi filene i konkurransegrunnlaget, eller mappa dei ligg i.
read-error-permission = Du har ikkje tilgang til fila. Be om lesetilgang, eller kopier ho til ei mappe du har tilgang til.
read-error-io = Fila kunne ikkje lesast ({ $cause }). Prøv igjen, eller kopier ho til eiga maskin.
read-error-empty = Fila er tom. Lagre ho på nytt frå programmet ho er laga i.
read-error-not-text = Fila er verken tekst eller eit kjent dokumentformat. Lagre ho som .docx.
read-error-unsupported = { $kind ->
    [pdf] PDF-filer blir ikkje lesne. Bruk Word-fila ho er laga frå, eller opne ho i Word og lagre ho som .docx.
    [doc] Fila er i eit eldre Word-format (.doc). Opne ho i Word og lagre ho som .docx.
    [xlsb] Det binære Excel-formatet (.xlsb) blir ikkje lese. Opne fila i Excel og lagre ho som .xlsx.
    [xls] Fila er i eit eldre Excel-format (.xls). Opne ho i Excel og lagre ho som .xlsx.
    [odp] Presentasjonar blir ikkje lesne ({ $format }). Kopier det som bind leverandøren, inn i eit .docx-dokument.
    [pptx] Presentasjonar blir ikkje lesne ({ $format }). Kopier det som bind leverandøren, inn i eit .docx-dokument.
    [ppt] Presentasjonar blir ikkje lesne ({ $format }). Kopier det som bind leverandøren, inn i eit .docx-dokument.
    [xml] Av XML blir berre kunngjeringar i eForms-format lesne. Oppgi dokumenta i konkurransegrunnlaget.
    [zip] Zip-arkivet er pakka på ein måte klausul ikkje les. Pakk det ut og oppgi mappa.
    [archive] Av arkivfiler blir berre zip lesne. Pakk ut arkivet og oppgi mappa.
    [eml] E-post blir ikkje lesen. Lagre vedlegga og oppgi dei.
    [msg] E-post blir ikkje lesen. Lagre vedlegga og oppgi dei.
    [picture] Bilete kan ikkje lesast. Oppgi dokumentet som .docx.
   *[other] Formatet { $format } blir ikkje lese. Opne fila i Word og lagre ho som .docx.
}
read-error-password = Fila er verna med passord. Opne ho, fjern passordet og lagre ho på nytt.
read-error-damaged = Fila er skadd{ $part ->
    [none] {""}
   *[other] {" "}i { $part }
} ({ $cause }). Hent ho på nytt, eller opne ho i programmet ho er laga i, og lagre ho på nytt.
read-error-no-main-part = Fila manglar sjølve dokumentet. Opne ho i programmet ho er laga i, og lagre ho på nytt.
read-error-doctype = Fila er avvist: Ho har ein DOCTYPE{ $part ->
    [none] {""}
   *[other] {" "}i { $part }
}, og det har ingen dokument. Lagre ho på nytt frå programmet ho er laga i.
read-error-malformed = Fila er skadd: ugyldig XML{ $part ->
    [none] {""}
   *[other] {" "}i { $part }
} ved byte { $position } ({ $cause }). Hent ho på nytt, eller lagre ho på nytt frå programmet ho er laga i.
read-error-too-deep = Fila er avvist: Ho er nøsta djupare enn { $limit } nivå{ $part ->
    [none] {""}
   *[other] {" "}i { $part }
}.
read-error-locked-entry = Zip-arkivet held denne fila verna med passord. Pakk ut arkivet med passordet og oppgi mappa.
read-error-archive-depth = Zip-arkiv inni kvarandre blir berre lesne i { $max } lag. Pakk ut det ytste og oppgi mappa.
read-error-old-notice = Dette er ei kunngjering i det gamle formatet ({ $schema }), frå før eForms. Det blir ikkje lese. Oppgi dokumenta i konkurransegrunnlaget, og det du veit om anskaffinga, med --set.
read-error-bad-notice = Dette er ikkje ei ferdig eForms-kunngjering: { $lack ->
    [procurement] Ho skildrar inga anskaffing
   *[profile] Ho følgjer ein annan profil enn eForms ({ $found })
}. Hent ho på nytt frå Doffin, TED eller verktøyet ho er laga i.
read-error-too-large = For stort: meir enn { $max } { $limit ->
    [files] dokument
    [file-bytes] byte i éi fil
    [total-bytes] byte i alle filene til saman
    [archive-entries] filer i eitt zip-arkiv
    [archive-ratio] gonger storleiken i zip-arkivet
    [notice-bytes] byte i ei kunngjering
    [notice-nodes] element i ei kunngjering
    [zip-entries] delar i fila
    [part-bytes] byte i éin del av fila
    [package-bytes] byte i fila når ho er pakka ut
    [token-bytes] byte i eitt stykke XML
    [blocks] avsnitt
    [cells] celler
    [sheets] ark
   *[text-bytes] byte tekst
}. Del opp, eller utelat det som ikkje er konkurransegrunnlag.
read-error-crashed = Lesaren feila på denne fila. Det er ein feil i klausul; meld gjerne frå om han.

read-note-deletions = { $count ->
    [one] 1 sletta passasje (spora endring) er halden utanfor.
   *[other] { $count } sletta passasjar (spora endringar) er haldne utanfor.
}
read-note-hidden = { $count ->
    [one] 1 skjult passasje er halden utanfor.
   *[other] { $count } skjulte passasjar er haldne utanfor.
}
read-note-placeholders = { $count ->
    [one] Hjelpeteksten i 1 tomt skjemafelt er halden utanfor.
   *[other] Hjelpeteksten i { $count } tomme skjemafelt er halden utanfor.
}
read-note-comments = { $count ->
    [one] 1 kommentar i margen er halden utanfor.
   *[other] { $count } kommentarar i margen er haldne utanfor.
}
read-note-pictures = { $count ->
    [one] 1 bilete eller innebygd objekt kunne ikkje lesast. Krav som berre står der, er ikkje vurderte.
   *[other] { $count } bilete eller innebygde objekt kunne ikkje lesast. Krav som berre står der, er ikkje vurderte.
}
read-note-repeats = { $count ->
    [one] 1 kopi av ei lik rad eller celle er halden utanfor.
   *[other] { $count } kopiar av like rader eller celler er haldne utanfor.
}
read-note-hidden-sheets = { $count ->
    [one] 1 skjult ark er lese som dei andre.
   *[other] { $count } skjulte ark er lesne som dei andre.
}
read-note-hidden-lines = { $count ->
    [one] 1 skjult rad eller kolonne er lesen som dei andre.
   *[other] { $count } skjulte rader og kolonnar er lesne som dei andre.
}
read-note-formulas = { $count ->
    [one] 1 formel har ingen lagra verdi og er ikkje lesen. Opne reknearket, lagre det og køyr på nytt.
   *[other] { $count } formlar har ingen lagra verdi og er ikkje lesne. Opne reknearket, lagre det og køyr på nytt.
}
read-note-encoding = Teiknkodinga er anteken å vere { $encoding }. Kontroller at æ, ø og å er rette i sitata.
read-note-bytes-replaced = { $count ->
    [one] 1 uleseleg teikn er bytt ut.
   *[other] { $count } uleselege teikn er bytte ut.
}
read-note-translations = { $count ->
    [one] 1 tekst på eit anna språk er halden utanfor, fordi kunngjeringa har han på { $language } òg.
   *[other] { $count } tekstar på andre språk er haldne utanfor, fordi kunngjeringa har dei på { $language } òg.
}
read-note-profile = Kunngjeringa oppgir { $profile ->
    [none] ingen eForms-profil
   *[other] eForms-profilen { $profile }, som er ukjend
}. Ho er lesen som eForms 1. Kontroller opplysningane.
read-note-extension = Filendinga stemmer ikkje med innhaldet. Fila er lesen etter innhaldet.
read-note-empty = Dokumentet inneheld ingen tekst.

## Regelsett som ikkje verka

plugin-part-stage = { $stage ->
    [describe] då det skulle fortelje kva det er
    [applicability] då det skulle avgjere kva krav som gjeld
   *[check] då det vurderte dokumenta
}
plugin-part-mend = Be den som har laga regelsettet, om ei retta utgåve, eller fjern det.
plugin-part-answer = { $problem ->
    [plugin-answer-unknown-index] nummer { $found } finst ikkje, det er { $limit }
    [plugin-answer-twice] svart på to gonger
    [plugin-answer-not-answered] ikkje svart på
    [plugin-answer-span-document] dokument { $found } finst ikkje, det er { $limit }
    [plugin-answer-span-block] avsnitt { $found } finst ikkje, det er { $limit }
    [plugin-answer-span-empty] utdraget { $found } er tomt
    [plugin-answer-span-outside] utdraget sluttar ved byte { $found } i ein tekst på { $limit }
    [plugin-answer-span-character] utdraget deler eit teikn ved byte { $found }
    [plugin-answer-too-much] { $found } er meir enn { $limit }
    [plugin-answer-empty] tomt
    [plugin-answer-id] «{ $found }» er ingen gyldig id
    [plugin-answer-date] { $found } er ingen dato
   *[other] { $problem }
}
plugin-error-not-wasm = Fila er ikkje WebAssembly. Oppgi ei .wasm-fil, eller bygg regelsettet for wasm32.
plugin-error-truncated = Fila er ufullstendig: Ho sluttar brått etter { $size } byte. Hent eller bygg ho på nytt.
plugin-error-invalid = Fila er ikkje gyldig WebAssembly ({ $detail }). Hent eller bygg ho på nytt.
plugin-error-too-large = Fila er for stor: { $size } byte; grensa er { $limit } MB. Utelat det regelsettet ikkje bruker.
plugin-error-no-contract = Fila er ikkje eit regelsett for klausul: Ho eksporterer ikkje klausul:plugin/rules. Bygg ho mot kontrakten i wit/klausul.wit, og ta vare på seksjonen component-type.
plugin-error-imports = Regelsettet ber om noko ingen regelsett får: { $names }. Eit regelsett har verken filer, nett, klokke eller miljøvariablar. Bygg det utan.
plugin-error-contract-newer = Regelsettet er laga for versjon { $wanted } av kontrakten. Denne utgåva av klausul kjenner versjon { $contract }. Oppgrader klausul.
plugin-error-contract-older = Regelsettet er laga for versjon { $wanted } av kontrakten. Denne utgåva av klausul kjenner versjon { $contract }. Oppgrader regelsettet.
plugin-error-shape = Regelsettet oppgir rett kontrakt, men følgjer han ikkje ({ $detail }). Bygg det mot kontrakten til denne utgåva av klausul.
plugin-error-fuel = Regelsettet brukte for lang tid { plugin-part-stage }, og vart stansa etter { $limit } millionar operasjonar. { plugin-part-mend }
plugin-error-time = Regelsettet brukte for lang tid { plugin-part-stage }, og vart stansa etter { $limit } sekund. Prøv igjen når maskina har mindre å gjere. { plugin-part-mend }
plugin-error-memory = Regelsettet brukte for mykje minne { plugin-part-stage }; grensa er { $limit } MB. { plugin-part-mend }
plugin-error-tables = Regelsettet brukte for store tabellar { plugin-part-stage }; grensa er { $limit } element. { plugin-part-mend }
plugin-error-crash = Regelsettet krasja{ $function ->
    [none] {""}
   *[other] {" "}i { $function }
} { plugin-part-stage } ({ $detail }). { plugin-part-mend }
plugin-error-stack = Regelsettet krasja{ $function ->
    [none] {""}
   *[other] {" "}i { $function }
} { plugin-part-stage }: Stakken på { $limit } KiB var brukt opp. { plugin-part-mend }
plugin-error-panic = Regelsettet gav opp { plugin-part-stage }: { $message }. { plugin-part-mend }
plugin-error-panic-silent = Regelsettet gav opp { plugin-part-stage }, utan å seie kvifor. { plugin-part-mend }
plugin-error-data = Regelsettet sende for mykje data på éin gong { plugin-part-stage }; grensa er { $limit } MB. { plugin-part-mend }
plugin-error-host-calls = Regelsettet spurde etter for mykje tekst { plugin-part-stage }; grensa er { $limit } spørsmål. { plugin-part-mend }
plugin-error-answer = Regelsettet gav eit svar som ikkje kan stemme, { plugin-part-stage } ({ $place }: { plugin-part-answer }). { plugin-part-mend }
plugin-error-declined = Regelsettet avslo { plugin-part-stage }: { $message }
plugin-error-matcher = Regelsettet søkjer etter noko det ikkje går an å søkje etter ({ $detail }). { plugin-part-mend }

engine-error-no-plugins = Det finst ingen regelsett å vurdere med. Denne utgåva av klausul er bygd utan.
engine-error = klausul kan ikkje køyre regelsett på denne maskina: { $detail }
cache-warning-not-private = Klargjorde regelsett blir ikkje tekne vare på: { $path } må vere ei mappe som berre du har tilgang til (chmod 700).
cache-warning-unusable = Klargjorde regelsett blir ikkje tekne vare på: { $path } kan ikkje brukast ({ $detail }).
cache-warning-damaged = Eit klargjort regelsett var skadd og er laga på nytt: { $path }

## Katalogen

law-from = frå { $date }
law-to = til og med { $date }
law-from-to = frå { $from } til og med { $to }
label-elements-any = Valfritt
requirements = Krav
requirements-of = { $area } ({ $count })
explain-hint = «klausul explain ID» viser eitt krav: kva det går ut på, kvifor, heimel og framlegg til tekst.

plugins = Regelsett
plugin-area = Område
plugin-judges = Krav
plugin-matchers = Søkjer etter
plugin-contract = Kontrakt
plugin-file = Fil
plugin-size = { $size } byte
plugin-sources = Kjelder
plugin-imports = Får
plugin-exports = Gir
plugin-nothing = ingenting
plugin-safe = Regelsettet kan berre lese teksten i dokumenta og skrive til ein logg. Det har ingen veg til filer, nett, klokke eller miljøvariablar.
plugin-foreign = Regelsettet ber om noko ingen regelsett får, og blir avvist: { $names }

## Kommandolinja

cli-error = Feil
cli-file = { $path }: Fila kunne ikkje lesast ({ $cause }).
cli-output = Resultatet kunne ikkje skrivast ut ({ $cause }).
cli-unknown-area = Det finst ikkje noko område som heiter «{ $area }». Vel mellom { $known }.
cli-unknown-requirement = Det finst ikkje noko krav som heiter «{ $id }». «klausul requirements» viser alle.
cli-unknown-requirement-nearest = Det finst ikkje noko krav som heiter «{ $id }». Meinte du { $nearest }?
cli-preparing = Klargjer regelsetta; det blir berre gjort første gongen …
cli-reading = Les og vurderer dokumenta …
