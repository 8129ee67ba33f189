# Bokmål. De tre filene har de samme nøklene og de samme variablene; en test passer på.

## Status, hast og hjemmel

status-contradicted = i{"\u00A0"}strid
status-missing = mangler
status-weak = svakt
status-undetermined = uavklart
status-met = oppfylt
status-not-applicable = gjelder ikke

urgency-must = må rettes
urgency-should = bør rettes
urgency-could = kan bli bedre
urgency-clarify = må avklares

obligation-statute = følger av lov
obligation-regulation = følger av forskrift
obligation-strategy = følger av strategien
obligation-recommended = anbefalt

## Hva vurderingen bygger på

complete = Fullstendig: { $documents ->
    [one] Dokumentet er lest
    [2] Begge dokumentene er lest
   *[other] Alle { $documents } dokumentene er lest
}, og alle regelsett er kjørt.
incomplete = Ufullstendig vurdering. Det som er vurdert nedenfor, står likevel ved lag.
documents-read = { $count ->
    [one] Lest: { $names }
   *[other] Lest: { $names }
}
documents-unread = { $all ->
    [one] Dokumentet kunne ikke leses:
   *[other] { $unread } av { $all } dokumenter kunne ikke leses:
}
documents-notes = Noe av teksten er holdt utenfor eller usikkert lest; se «Grunnlaget» til slutt.
plugins-failed = { $all ->
    [one] Regelsettet ble ikke kjørt til ende:
   *[other] { $failed } av { $all } regelsett ble ikke kjørt til ende:
}
annexes-absent = { $count ->
    [one] Dokumentene viser til et vedlegg som ikke er med:
   *[other] Dokumentene viser til { $count } vedlegg som ikke er med:
}
annex-referred = (omtalt i { $place })
duplicates = { $count ->
    [one] Ett dokument er med to ganger. Det som rettes, må rettes begge steder:
   *[other] { $count } dokumenter er med flere ganger. Det som rettes, må rettes alle steder:
}
duplicate-bytes = { $document } er den samme filen som { $of }.
duplicate-text = { $document } har den samme teksten som { $of }.
notice-disagrees = { $fact }: { $notice } i kunngjøringen, { $text } i { $file }. Rett det som er feil.
law-newest = Kunngjøringsdatoen er ukjent. De nyeste reglene er lagt til grunn.
law-announced = Reglene på kunngjøringsdagen, { $date }, er lagt til grunn.
law-as-of = Reglene per { $date } er lagt til grunn, slik du ba om.

## Oversikten

mend-must = Dette må rettes ({ $count })
mend-should = Dette bør rettes ({ $count })
mend-could = Dette kan bli bedre ({ $count })
mend-clarify = Dette må avklares ({ $count })
nothing-to-mend = Ingenting å rette.
nothing-judged = Ingen krav er vurdert.
conditional = med forbehold
total = I alt

## Ett krav

label-text = I teksten
label-condition = Forbehold
label-elements = Innhold
label-nearest = Nærmest
label-search = Søk
label-law = Hjemmel
label-why = Hvorfor
label-placement = Plassering
label-suggestion = Forslag
condition-fact = (Avgjøres av: { $fact }. Oppgi med --set { $key }=…)
more-passages = { $count ->
    [one] … og ett sted til
   *[other] … og { $count } steder til
}
element-weak = ikke bindende
element-optional = valgfritt
searched = { $count ->
    [0] Det er ikke funnet noe sted i dokumentene som kan handle om dette.
    [one] Ett sted er undersøkt. Det handler om noe annet.
   *[other] { $count } steder er undersøkt. Ingen av dem oppfyller kravet.
}
nearest-but = Holder ikke: { $reason }
suggestion-how = Lim inn, og fyll ut det som står i hakeparentes.
not-applicable = Gjelder ikke denne anskaffelsen ({ $count })

place-page = side { $number }
place-sheet = ark «{ $name }»
place-cell = celle { $cell }
place-label = punkt { $label }
place-paragraph = avsnitt { $number }
place-line = linje { $number }
quoted = «{ $quote }»

## Opplysninger om anskaffelsen

facts = Opplysninger om anskaffelsen
fact-contract-type = Kontraktstype
fact-cpv = CPV-koder
fact-buyer = Oppdragsgiver
fact-value-nok = Anslått verdi
fact-duration-months = Varighet
fact-announced = Kunngjøring
fact-procedure = Prosedyre
fact-language = Språk
fact-unknown = ukjent
fact-conflict = Et annet sted: { $value } ({ $source })
facts-unknown-hint = Ukjente opplysninger blir ikke gjettet. Krav som avhenger av dem, er vurdert med forbehold.
source-set = oppgitt for denne kjøringen
source-file = oppgitt i { $place }
source-notice = { $field } i kunngjøringen ({ $place })
source-inferred = følger av: { $fact }

amount = { $amount } kr uten mva.
months = { $months ->
    [one] 1 måned
   *[other] { $months } måneder
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
contract-type-services = tjenester
contract-type-goods = varer
buyer-municipality = kommune
buyer-county = fylkeskommune
buyer-state = staten
buyer-utility = virksomhet i forsyningssektorene
procedure-open = åpen anbudskonkurranse
procedure-restricted = begrenset anbudskonkurranse
procedure-negotiated = konkurranse med forhandling
procedure-competitive-dialogue = konkurransepreget dialog
procedure-innovation-partnership = innovasjonspartnerskap
procedure-design-contest = plan- og designkonkurranse
procedure-open-part-two = åpen tilbudskonkurranse
procedure-restricted-part-two = begrenset tilbudskonkurranse
procedure-dynamic-purchasing = dynamisk innkjøpsordning
procedure-mini-competition = minikonkurranse under rammeavtale
procedure-direct = anskaffelse uten konkurranse
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
language-sv = svensk
language-da = dansk
language-de = tysk

## Grunnlaget

basis = Grunnlaget
skipped = Hoppet over: { $names }
blocks = { $count } avsnitt
language-unknown = ukjent språk
not-read = ikke lest
digest = sha256 { $digest }
format-docx = Word
format-markdown = Markdown
format-notice = kunngjøring (eForms)
format-text = ren tekst
format-ods = OpenDocument-regneark
format-odt = OpenDocument-tekst
format-xlsx = Excel
format-html = nettside

## Opplysninger som er oppgitt feil

fact-error-no-equals = --set { $given }: Skriv navn=verdi. Navnene er { $known }.
fact-error-unknown-key = { $place }: «{ $key }» er ikke en opplysning klausul kjenner. Velg blant { $known }.
fact-error-unknown-key-nearest = { $place }: «{ $key }» er ikke en opplysning klausul kjenner. Mente du { $nearest }? (Alle: { $known }.)
fact-error-bad-value = { $place }: { $key } kan ikke være «{ $value }». Oppgi { $expected }.
fact-error-bad-value-nearest = { $place }: { $key } kan ikke være «{ $value }». Mente du { $nearest }? (Mulig: { $expected }.)
fact-error-not-toml = { $place }: Filen er ikke gyldig TOML: { $message }

## Filer som ikke kunne leses

read-error-not-found = Filen eller mappen finnes ikke. Kontroller stien.
read-error-no-documents = Her er det ingen dokumenter. Oppgi filene i konkurransegrunnlaget, eller mappen de ligger i.
read-error-permission = Du har ikke tilgang til filen. Be om lesetilgang, eller kopier den til en mappe du har tilgang til.
read-error-io = Filen kunne ikke leses ({ $cause }). Prøv igjen, eller kopier den til egen maskin.
read-error-empty = Filen er tom. Lagre den på nytt fra programmet den er laget i.
read-error-not-text = Filen er verken tekst eller et kjent dokumentformat. Lagre den som .docx.
read-error-unsupported = { $kind ->
    [pdf] PDF-filer leses ikke. Bruk Word-filen den er laget fra, eller åpne den i Word og lagre den som .docx.
    [doc] Filen er i et eldre Word-format (.doc). Åpne den i Word og lagre den som .docx.
    [xlsb] Det binære Excel-formatet (.xlsb) leses ikke. Åpne filen i Excel og lagre den som .xlsx.
    [xls] Filen er i et eldre Excel-format (.xls). Åpne den i Excel og lagre den som .xlsx.
    [odp] Presentasjoner leses ikke ({ $format }). Kopier det som binder leverandøren, inn i et .docx-dokument.
    [pptx] Presentasjoner leses ikke ({ $format }). Kopier det som binder leverandøren, inn i et .docx-dokument.
    [ppt] Presentasjoner leses ikke ({ $format }). Kopier det som binder leverandøren, inn i et .docx-dokument.
    [xml] Av XML leses bare kunngjøringer i eForms-format. Oppgi dokumentene i konkurransegrunnlaget.
    [zip] Zip-arkivet er pakket på en måte klausul ikke leser. Pakk det ut og oppgi mappen.
    [archive] Av arkivfiler leses bare zip. Pakk ut arkivet og oppgi mappen.
    [eml] E-post leses ikke. Lagre vedleggene og oppgi dem.
    [msg] E-post leses ikke. Lagre vedleggene og oppgi dem.
    [picture] Bilder kan ikke leses. Oppgi dokumentet som .docx.
   *[other] Formatet { $format } leses ikke. Åpne filen i Word og lagre den som .docx.
}
read-error-password = Filen er beskyttet med passord. Åpne den, fjern passordet og lagre den på nytt.
read-error-damaged = Filen er skadet{ $part ->
    [none] {""}
   *[other] {" "}i { $part }
} ({ $cause }). Hent den på nytt, eller åpne den i programmet den er laget i, og lagre den på nytt.
read-error-no-main-part = Filen mangler selve dokumentet. Åpne den i programmet den er laget i, og lagre den på nytt.
read-error-doctype = Filen er avvist: Den har en DOCTYPE{ $part ->
    [none] {""}
   *[other] {" "}i { $part }
}, og det har ingen dokumenter. Lagre den på nytt fra programmet den er laget i.
read-error-malformed = Filen er skadet: ugyldig XML{ $part ->
    [none] {""}
   *[other] {" "}i { $part }
} ved byte { $position } ({ $cause }). Hent den på nytt, eller lagre den på nytt fra programmet den er laget i.
read-error-too-deep = Filen er avvist: Den er nøstet dypere enn { $limit } nivåer{ $part ->
    [none] {""}
   *[other] {" "}i { $part }
}.
read-error-locked-entry = Zip-arkivet holder denne filen beskyttet med passord. Pakk ut arkivet med passordet og oppgi mappen.
read-error-archive-depth = Zip-arkiver inni hverandre leses bare i { $max } lag. Pakk ut det ytterste og oppgi mappen.
read-error-old-notice = Dette er en kunngjøring i det gamle formatet ({ $schema }), fra før eForms. Det leses ikke. Oppgi dokumentene i konkurransegrunnlaget, og det du vet om anskaffelsen, med --set.
read-error-bad-notice = Dette er ikke en ferdig eForms-kunngjøring: { $lack ->
    [procurement] Den beskriver ingen anskaffelse
   *[profile] Den følger en annen profil enn eForms ({ $found })
}. Hent den på nytt fra Doffin, TED eller verktøyet den er laget i.
read-error-too-large = For stort: mer enn { $max } { $limit ->
    [files] dokumenter
    [file-bytes] byte i én fil
    [total-bytes] byte i alle filene til sammen
    [archive-entries] filer i ett zip-arkiv
    [archive-ratio] ganger størrelsen i zip-arkivet
    [notice-bytes] byte i en kunngjøring
    [notice-nodes] elementer i en kunngjøring
    [zip-entries] deler i filen
    [part-bytes] byte i én del av filen
    [package-bytes] byte i filen når den er pakket ut
    [token-bytes] byte i ett stykke XML
    [blocks] avsnitt
    [cells] celler
    [sheets] ark
   *[text-bytes] byte tekst
}. Del opp, eller utelat det som ikke er konkurransegrunnlag.
read-error-crashed = Leseren feilet på denne filen. Det er en feil i klausul; meld gjerne fra om den.

read-note-deletions = { $count ->
    [one] 1 slettet passasje (sporet endring) er holdt utenfor.
   *[other] { $count } slettede passasjer (sporede endringer) er holdt utenfor.
}
read-note-hidden = { $count ->
    [one] 1 skjult passasje er holdt utenfor.
   *[other] { $count } skjulte passasjer er holdt utenfor.
}
read-note-placeholders = { $count ->
    [one] Hjelpeteksten i 1 tomt skjemafelt er holdt utenfor.
   *[other] Hjelpeteksten i { $count } tomme skjemafelt er holdt utenfor.
}
read-note-comments = { $count ->
    [one] 1 kommentar i margen er holdt utenfor.
   *[other] { $count } kommentarer i margen er holdt utenfor.
}
read-note-pictures = { $count ->
    [one] 1 bilde eller innebygd objekt kunne ikke leses. Krav som bare står der, er ikke vurdert.
   *[other] { $count } bilder eller innebygde objekter kunne ikke leses. Krav som bare står der, er ikke vurdert.
}
read-note-repeats = { $count ->
    [one] 1 kopi av en like rad eller celle er holdt utenfor.
   *[other] { $count } kopier av like rader eller celler er holdt utenfor.
}
read-note-hidden-sheets = { $count ->
    [one] 1 skjult ark er lest som de andre.
   *[other] { $count } skjulte ark er lest som de andre.
}
read-note-hidden-lines = { $count ->
    [one] 1 skjult rad eller kolonne er lest som de andre.
   *[other] { $count } skjulte rader og kolonner er lest som de andre.
}
read-note-formulas = { $count ->
    [one] 1 formel har ingen lagret verdi og er ikke lest. Åpne regnearket, lagre det og kjør på nytt.
   *[other] { $count } formler har ingen lagret verdi og er ikke lest. Åpne regnearket, lagre det og kjør på nytt.
}
read-note-encoding = Tegnkodingen er antatt å være { $encoding }. Kontroller at æ, ø og å er riktige i sitatene.
read-note-bytes-replaced = { $count ->
    [one] 1 uleselig tegn er erstattet.
   *[other] { $count } uleselige tegn er erstattet.
}
read-note-translations = { $count ->
    [one] 1 tekst på et annet språk er holdt utenfor, fordi kunngjøringen har den på { $language } også.
   *[other] { $count } tekster på andre språk er holdt utenfor, fordi kunngjøringen har dem på { $language } også.
}
read-note-profile = Kunngjøringen oppgir { $profile ->
    [none] ingen eForms-profil
   *[other] eForms-profilen { $profile }, som er ukjent
}. Den er lest som eForms 1. Kontroller opplysningene.
read-note-extension = Filendelsen stemmer ikke med innholdet. Filen er lest etter innholdet.
read-note-empty = Dokumentet inneholder ingen tekst.

## Regelsett som ikke virket

plugin-part-stage = { $stage ->
    [describe] da det skulle fortelle hva det er
    [applicability] da det skulle avgjøre hvilke krav som gjelder
   *[check] da det vurderte dokumentene
}
plugin-part-mend = Be den som har laget regelsettet, om en rettet utgave, eller fjern det.
plugin-part-answer = { $problem ->
    [plugin-answer-unknown-index] nummer { $found } finnes ikke, det er { $limit }
    [plugin-answer-twice] besvart to ganger
    [plugin-answer-not-answered] ikke besvart
    [plugin-answer-span-document] dokument { $found } finnes ikke, det er { $limit }
    [plugin-answer-span-block] avsnitt { $found } finnes ikke, det er { $limit }
    [plugin-answer-span-empty] utdraget { $found } er tomt
    [plugin-answer-span-outside] utdraget slutter ved byte { $found } i en tekst på { $limit }
    [plugin-answer-span-character] utdraget deler et tegn ved byte { $found }
    [plugin-answer-too-much] { $found } er mer enn { $limit }
    [plugin-answer-empty] tomt
    [plugin-answer-id] «{ $found }» er ingen gyldig id
    [plugin-answer-date] { $found } er ingen dato
   *[other] { $problem }
}
plugin-error-not-wasm = Filen er ikke WebAssembly. Oppgi en .wasm-fil, eller bygg regelsettet for wasm32.
plugin-error-truncated = Filen er ufullstendig: Den slutter brått etter { $size } byte. Hent eller bygg den på nytt.
plugin-error-invalid = Filen er ikke gyldig WebAssembly ({ $detail }). Hent eller bygg den på nytt.
plugin-error-too-large = Filen er for stor: { $size } byte; grensen er { $limit } MB. Utelat det regelsettet ikke bruker.
plugin-error-no-contract = Filen er ikke et regelsett for klausul: Den eksporterer ikke klausul:plugin/rules. Bygg den mot kontrakten i wit/klausul.wit, og behold seksjonen component-type.
plugin-error-imports = Regelsettet ber om noe ingen regelsett får: { $names }. Et regelsett har verken filer, nett, klokke eller miljøvariabler. Bygg det uten.
plugin-error-contract-newer = Regelsettet er laget for versjon { $wanted } av kontrakten. Denne utgaven av klausul kjenner versjon { $contract }. Oppgrader klausul.
plugin-error-contract-older = Regelsettet er laget for versjon { $wanted } av kontrakten. Denne utgaven av klausul kjenner versjon { $contract }. Oppgrader regelsettet.
plugin-error-shape = Regelsettet oppgir riktig kontrakt, men følger den ikke ({ $detail }). Bygg det mot kontrakten til denne utgaven av klausul.
plugin-error-fuel = Regelsettet brukte for lang tid { plugin-part-stage }, og ble stanset etter { $limit } millioner operasjoner. { plugin-part-mend }
plugin-error-time = Regelsettet brukte for lang tid { plugin-part-stage }, og ble stanset etter { $limit } sekunder. Prøv igjen når maskinen har mindre å gjøre. { plugin-part-mend }
plugin-error-memory = Regelsettet brukte for mye minne { plugin-part-stage }; grensen er { $limit } MB. { plugin-part-mend }
plugin-error-tables = Regelsettet brukte for store tabeller { plugin-part-stage }; grensen er { $limit } elementer. { plugin-part-mend }
plugin-error-crash = Regelsettet krasjet{ $function ->
    [none] {""}
   *[other] {" "}i { $function }
} { plugin-part-stage } ({ $detail }). { plugin-part-mend }
plugin-error-stack = Regelsettet krasjet{ $function ->
    [none] {""}
   *[other] {" "}i { $function }
} { plugin-part-stage }: Stakken på { $limit } KiB var brukt opp. { plugin-part-mend }
plugin-error-panic = Regelsettet ga opp { plugin-part-stage }: { $message }. { plugin-part-mend }
plugin-error-panic-silent = Regelsettet ga opp { plugin-part-stage }, uten å si hvorfor. { plugin-part-mend }
plugin-error-data = Regelsettet sendte for mye data på én gang { plugin-part-stage }; grensen er { $limit } MB. { plugin-part-mend }
plugin-error-host-calls = Regelsettet spurte etter for mye tekst { plugin-part-stage }; grensen er { $limit } spørsmål. { plugin-part-mend }
plugin-error-answer = Regelsettet ga et svar som ikke kan stemme, { plugin-part-stage } ({ $place }: { plugin-part-answer }). { plugin-part-mend }
plugin-error-declined = Regelsettet avslo { plugin-part-stage }: { $message }
plugin-error-matcher = Regelsettet søker etter noe det ikke går an å søke etter ({ $detail }). { plugin-part-mend }

engine-error-no-plugins = Det finnes ingen regelsett å vurdere med. Denne utgaven av klausul er bygd uten.
engine-error = klausul kan ikke kjøre regelsett på denne maskinen: { $detail }
cache-warning-not-private = Klargjorte regelsett blir ikke tatt vare på: { $path } må være en mappe som bare du har tilgang til (chmod 700).
cache-warning-unusable = Klargjorte regelsett blir ikke tatt vare på: { $path } kan ikke brukes ({ $detail }).
cache-warning-damaged = Et klargjort regelsett var skadet og er laget på nytt: { $path }

## Katalogen

law-from = fra { $date }
law-to = til og med { $date }
law-from-to = fra { $from } til og med { $to }
label-elements-any = Valgfritt
requirements = Krav
requirements-of = { $area } ({ $count })
explain-hint = «klausul explain ID» viser ett krav: hva det går ut på, hvorfor, hjemmel og forslag til tekst.

plugins = Regelsett
plugin-area = Område
plugin-judges = Krav
plugin-matchers = Søker etter
plugin-contract = Kontrakt
plugin-file = Fil
plugin-size = { $size } byte
plugin-sources = Kilder
plugin-imports = Får
plugin-exports = Gir
plugin-nothing = ingenting
plugin-safe = Regelsettet kan bare lese dokumentenes tekst og skrive til en logg. Det har ingen vei til filer, nett, klokke eller miljøvariabler.
plugin-foreign = Regelsettet ber om noe ingen regelsett får, og blir avvist: { $names }

## Kommandolinjen

cli-error = Feil
cli-file = { $path }: Filen kunne ikke leses ({ $cause }).
cli-output = Resultatet kunne ikke skrives ut ({ $cause }).
cli-unknown-area = Det finnes ikke noe område som heter «{ $area }». Velg blant { $known }.
cli-unknown-requirement = Det finnes ikke noe krav som heter «{ $id }». «klausul requirements» viser alle.
cli-unknown-requirement-nearest = Det finnes ikke noe krav som heter «{ $id }». Mente du { $nearest }?
cli-preparing = Klargjør regelsettene; det gjøres bare første gang …
cli-reading = Leser og vurderer dokumentene …
