# English. The three files have the same keys and the same variables; a test sees to it.

## Status, urgency and ground

status-contradicted = contradicted
status-missing = missing
status-weak = weak
status-undetermined = undetermined
status-met = met
status-not-applicable = not applicable

urgency-must = must be fixed
urgency-should = should be fixed
urgency-could = could be better
urgency-clarify = must be clarified

obligation-statute = asked for by an act
obligation-regulation = asked for by a regulation
obligation-strategy = asked for by the strategy
obligation-recommended = recommended

## What the assessment rests on

complete = Complete: { $documents ->
    [one] the document was read
    [2] both documents were read
   *[other] all { $documents } documents were read
}, and every rule set was run.
incomplete = Incomplete assessment. What has been assessed below still stands.
documents-read = { $count ->
    [one] Read: { $names }
   *[other] Read: { $names }
}
documents-unread = { $all ->
    [one] The document could not be read:
   *[other] { $unread } of { $all } documents could not be read:
}
documents-notes = Some text was left out or is uncertain; see “What this rests on” at the end.
plugins-failed = { $all ->
    [one] The rule set did not run to its end:
   *[other] { $failed } of { $all } rule sets did not run to their end:
}
annexes-absent = { $count ->
    [one] The documents refer to an annex that is not among them:
   *[other] The documents refer to { $count } annexes that are not among them:
}
annex-referred = (referred to in { $place })
duplicates = { $count ->
    [one] One document is there twice. What is mended must be mended in both:
   *[other] { $count } documents are there more than once. What is mended must be mended in all:
}
duplicate-bytes = { $document } is the same file as { $of }.
duplicate-text = { $document } has the same text as { $of }.
notice-disagrees = { $fact }: { $notice } in the notice, { $text } in { $file }. Mend the one that is wrong.
law-newest = The date of announcement is unknown. The newest rules have been used.
law-announced = The rules on the day of announcement, { $date }, have been used.
law-as-of = The rules as of { $date } have been used, as you asked.

## The overview

mend-must = This must be fixed ({ $count })
mend-should = This should be fixed ({ $count })
mend-could = This could be better ({ $count })
mend-clarify = This must be clarified ({ $count })
nothing-to-mend = Nothing to fix.
nothing-judged = No requirement was assessed.
conditional = conditional
total = In all

## One requirement

label-text = In the text
label-condition = Condition
label-elements = Contents
label-nearest = Nearest
label-search = Search
label-law = Law
label-why = Why
label-placement = Placement
label-suggestion = Suggestion
condition-fact = (Decided by: { $fact }. Give it with --set { $key }=…)
more-passages = { $count ->
    [one] … and one more place
   *[other] … and { $count } more places
}
element-weak = not binding
element-optional = optional
searched = { $count ->
    [0] No place in the documents was found that could be about this.
    [one] One place was looked at. It is about something else.
   *[other] { $count } places were looked at. None of them meets the requirement.
}
nearest-but = Falls short: { $reason }
suggestion-how = Paste it in, and fill in what stands in square brackets.
not-applicable = Not applicable to this procurement ({ $count })

place-page = page { $number }
place-sheet = sheet “{ $name }”
place-cell = cell { $cell }
place-label = item { $label }
place-paragraph = paragraph { $number }
place-line = line { $number }
quoted = “{ $quote }”

## Facts of the procurement

facts = Facts of the procurement
fact-contract-type = Contract type
fact-cpv = CPV codes
fact-buyer = Buyer
fact-value-nok = Estimated value
fact-duration-months = Duration
fact-announced = Announcement
fact-procedure = Procedure
fact-language = Language
fact-unknown = unknown
fact-conflict = Elsewhere: { $value } ({ $source })
facts-unknown-hint = What is unknown is never guessed. Requirements that depend on it are assessed as conditional.
source-set = given for this run
source-file = given in { $place }
source-notice = { $field } in the notice ({ $place })
source-inferred = follows from: { $fact }

amount = NOK { $amount } ex. VAT
months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

contract-type-works = works
contract-type-services = services
contract-type-goods = goods
buyer-municipality = municipality
buyer-county = county authority
buyer-state = the state
buyer-utility = utility
procedure-open = open procedure
procedure-restricted = restricted procedure
procedure-negotiated = competitive procedure with negotiation
procedure-competitive-dialogue = competitive dialogue
procedure-innovation-partnership = innovation partnership
procedure-design-contest = design contest
procedure-open-part-two = open tendering (part II)
procedure-restricted-part-two = restricted tendering (part II)
procedure-dynamic-purchasing = dynamic purchasing system
procedure-mini-competition = mini-competition under a framework agreement
procedure-direct = direct procurement
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-sv = Swedish
language-da = Danish
language-de = German

## What this rests on

basis = What this rests on
skipped = Skipped: { $names }
blocks = { $count ->
    [one] 1 paragraph
   *[other] { $count } paragraphs
}
language-unknown = unknown language
not-read = not read
digest = sha256 { $digest }
format-docx = Word
format-markdown = Markdown
format-notice = notice (eForms)
format-text = plain text
format-ods = OpenDocument spreadsheet
format-odt = OpenDocument text
format-xlsx = Excel
format-html = web page

## Facts that were given wrongly

fact-error-no-equals = --set { $given }: write name=value. The names are { $known }.
fact-error-unknown-key = { $place }: “{ $key }” is no fact that klausul knows. Choose among { $known }.
fact-error-unknown-key-nearest = { $place }: “{ $key }” is no fact that klausul knows. Did you mean { $nearest }? (All: { $known }.)
fact-error-bad-value = { $place }: { $key } cannot be “{ $value }”. Give { $expected }.
fact-error-bad-value-nearest = { $place }: { $key } cannot be “{ $value }”. Did you mean { $nearest }? (Possible: { $expected }.)
fact-error-not-toml = { $place }: the file is not valid TOML: { $message }

## Files that could not be read

read-error-not-found = There is no such file or folder. Check the path.
read-error-no-documents = There are no documents here. Name the files of the tender, or the folder that holds them.
read-error-permission = You have no access to the file. Ask for read access, or copy it to a folder of your own.
read-error-io = The file could not be read ({ $cause }). Try again, or copy it to your own machine.
read-error-empty = The file is empty. Save it again from the program it was made in.
read-error-not-text = The file is neither text nor a known document format. Save it as .docx.
read-error-unsupported = { $kind ->
    [pdf] PDF files are not read. Use the Word file it was made from, or open it in Word and save it as .docx.
    [doc] The file is in an older Word format (.doc). Open it in Word and save it as .docx.
    [xlsb] The binary Excel format (.xlsb) is not read. Open the file in Excel and save it as .xlsx.
    [xls] The file is in an older Excel format (.xls). Open it in Excel and save it as .xlsx.
    [odp] Presentations are not read ({ $format }). Copy what binds the supplier into a .docx document.
    [pptx] Presentations are not read ({ $format }). Copy what binds the supplier into a .docx document.
    [ppt] Presentations are not read ({ $format }). Copy what binds the supplier into a .docx document.
    [xml] Of XML files only eForms notices are read. Give the tender documents.
    [zip] The zip was packed in a way klausul does not read. Unpack it and give the folder.
    [archive] Of archives only zip is read. Unpack it and give the folder.
    [eml] E-mail is not read. Save its attachments and give those.
    [msg] E-mail is not read. Save its attachments and give those.
    [picture] Pictures cannot be read. Give the document as .docx.
   *[other] The format { $format } is not read. Open the file in Word and save it as .docx.
}
read-error-password = The file is protected with a password. Open it, remove the password and save it again.
read-error-damaged = The file is damaged{ $part ->
    [none] {""}
   *[other] {" "}in { $part }
} ({ $cause }). Fetch it again, or open it in its own program and save it anew.
read-error-no-main-part = The file lacks the document itself. Open it in its own program and save it anew.
read-error-doctype = The file was refused: it has a DOCTYPE{ $part ->
    [none] {""}
   *[other] {" "}in { $part }
}, which no document has. Save it anew from the program it was made in.
read-error-malformed = The file is damaged: malformed XML{ $part ->
    [none] {""}
   *[other] {" "}in { $part }
} at byte { $position } ({ $cause }). Fetch it again, or save it anew from the program it was made in.
read-error-too-deep = The file was refused: it is nested deeper than { $limit } levels{ $part ->
    [none] {""}
   *[other] {" "}in { $part }
}.
read-error-locked-entry = The zip keeps this file under a password. Unpack it with the password and give the folder.
read-error-archive-depth = Zips inside one another are read { $max } deep only. Unpack the outermost and give the folder.
read-error-old-notice = This is a notice in the old format ({ $schema }), from before eForms, which is not read. Give the tender documents, and what you know of the procurement with --set.
read-error-bad-notice = This is no finished eForms notice: { $lack ->
    [procurement] it describes no procurement
   *[profile] it follows another profile than eForms ({ $found })
}. Fetch it again from Doffin, TED or the tool it was made in.
read-error-too-large = Too large: more than { $max } { $limit ->
    [files] documents
    [file-bytes] bytes in one file
    [total-bytes] bytes in all files together
    [archive-entries] files in one zip
    [archive-ratio] times the size in the zip
    [notice-bytes] bytes in a notice
    [notice-nodes] elements in a notice
    [zip-entries] parts in the file
    [part-bytes] bytes in one part of the file
    [package-bytes] bytes in the file once unpacked
    [token-bytes] bytes in one piece of XML
    [blocks] paragraphs
    [cells] cells
    [sheets] sheets
   *[text-bytes] bytes of text
}. Split it, or leave out what is no tender text.
read-error-crashed = The reader failed on this file. That is a fault in klausul; please report it.

read-note-deletions = { $count ->
    [one] 1 tracked deletion was left out.
   *[other] { $count } tracked deletions were left out.
}
read-note-hidden = { $count ->
    [one] 1 hidden passage was left out.
   *[other] { $count } hidden passages were left out.
}
read-note-placeholders = { $count ->
    [one] The placeholder text of 1 empty form field was left out.
   *[other] The placeholder text of { $count } empty form fields was left out.
}
read-note-comments = { $count ->
    [one] 1 review comment was left out.
   *[other] { $count } review comments were left out.
}
read-note-pictures = { $count ->
    [one] 1 picture or embedded object could not be read. Requirements that stand only there were not assessed.
   *[other] { $count } pictures or embedded objects could not be read. Requirements that stand only there were not assessed.
}
read-note-repeats = { $count ->
    [one] 1 copy of an identical row or cell was left out.
   *[other] { $count } copies of identical rows or cells were left out.
}
read-note-hidden-sheets = { $count ->
    [one] 1 hidden sheet was read like the others.
   *[other] { $count } hidden sheets were read like the others.
}
read-note-hidden-lines = { $count ->
    [one] 1 hidden row or column was read like the others.
   *[other] { $count } hidden rows and columns were read like the others.
}
read-note-formulas = { $count ->
    [one] 1 formula has no stored value and was not read. Open the spreadsheet, save it and run again.
   *[other] { $count } formulas have no stored value and were not read. Open the spreadsheet, save it and run again.
}
read-note-encoding = The encoding was taken to be { $encoding }. Check that æ, ø and å are right in the quotes.
read-note-bytes-replaced = { $count ->
    [one] 1 illegible character was replaced.
   *[other] { $count } illegible characters were replaced.
}
read-note-translations = { $count ->
    [one] 1 text in another language was left out, because the notice has it in { $language } too.
   *[other] { $count } texts in other languages were left out, because the notice has them in { $language } too.
}
read-note-profile = The notice states { $profile ->
    [none] no eForms profile
   *[other] the eForms profile { $profile }, which is unknown
}. It was read as eForms 1. Check the facts.
read-note-extension = The file name’s extension does not match its content. The file was read by its content.
read-note-empty = The document holds no text.

## Rule sets that failed

plugin-part-stage = { $stage ->
    [describe] when asked what it is
    [applicability] when asked what applies
   *[check] while judging the documents
}
plugin-part-mend = Ask its author for a mended version, or remove it.
plugin-part-answer = { $problem ->
    [plugin-answer-unknown-index] there is no number { $found }, there are { $limit }
    [plugin-answer-twice] answered twice
    [plugin-answer-not-answered] not answered
    [plugin-answer-span-document] there is no document { $found }, there are { $limit }
    [plugin-answer-span-block] there is no block { $found }, there are { $limit }
    [plugin-answer-span-empty] the span { $found } is empty
    [plugin-answer-span-outside] a span ends at byte { $found } of a text of { $limit }
    [plugin-answer-span-character] a span cuts a character in two at byte { $found }
    [plugin-answer-too-much] { $found } is more than { $limit }
    [plugin-answer-empty] empty
    [plugin-answer-id] “{ $found }” is no valid id
    [plugin-answer-date] { $found } is no date
   *[other] { $problem }
}
plugin-error-not-wasm = The file is not WebAssembly. Name a .wasm file, or build the rule set for wasm32.
plugin-error-truncated = The file is incomplete: it ends in the middle, after { $size } bytes. Fetch or build it anew.
plugin-error-invalid = The file is not valid WebAssembly ({ $detail }). Fetch or build it anew.
plugin-error-too-large = The file is too large: { $size } bytes; the limit is { $limit } MB. Leave out what it does not use.
plugin-error-no-contract = The file is no rule set for klausul: it does not export klausul:plugin/rules. Build it against the contract in wit/klausul.wit, and keep its component-type section.
plugin-error-imports = The rule set asks for what no rule set is given: { $names }. A rule set has no files, network, clock or environment. Build it without them.
plugin-error-contract-newer = The rule set was made for version { $wanted } of the contract. This klausul knows version { $contract }. Upgrade klausul.
plugin-error-contract-older = The rule set was made for version { $wanted } of the contract. This klausul knows version { $contract }. Upgrade the rule set.
plugin-error-shape = The rule set names the right contract but does not follow it ({ $detail }). Build it against the contract of this klausul.
plugin-error-fuel = The rule set took too long { plugin-part-stage }, and was stopped after { $limit } million operations. { plugin-part-mend }
plugin-error-time = The rule set took too long { plugin-part-stage }, and was stopped after { $limit } seconds. Try again when the machine is less busy. { plugin-part-mend }
plugin-error-memory = The rule set used too much memory { plugin-part-stage }; the limit is { $limit } MB. { plugin-part-mend }
plugin-error-tables = The rule set used too large tables { plugin-part-stage }; the limit is { $limit } elements. { plugin-part-mend }
plugin-error-crash = The rule set crashed{ $function ->
    [none] {""}
   *[other] {" "}in { $function }
} { plugin-part-stage } ({ $detail }). { plugin-part-mend }
plugin-error-stack = The rule set crashed{ $function ->
    [none] {""}
   *[other] {" "}in { $function }
} { plugin-part-stage }: its stack of { $limit } KiB was used up. { plugin-part-mend }
plugin-error-panic = The rule set gave up { plugin-part-stage }: { $message }. { plugin-part-mend }
plugin-error-panic-silent = The rule set gave up { plugin-part-stage }, without saying why. { plugin-part-mend }
plugin-error-data = The rule set passed too much data at once { plugin-part-stage }; the limit is { $limit } MB. { plugin-part-mend }
plugin-error-host-calls = The rule set asked for too much text { plugin-part-stage }; the limit is { $limit } questions. { plugin-part-mend }
plugin-error-answer = The rule set gave an answer that cannot be true, { plugin-part-stage } ({ $place }: { plugin-part-answer }). { plugin-part-mend }
plugin-error-declined = The rule set declined { plugin-part-stage }: { $message }
plugin-error-matcher = The rule set searches for what cannot be searched for ({ $detail }). { plugin-part-mend }

engine-error-no-plugins = There are no rule sets to judge with. This klausul was built without any.
engine-error = klausul cannot run rule sets on this machine: { $detail }
cache-warning-not-private = Compiled rule sets are not kept: { $path } must be a folder that only you can open (chmod 700).
cache-warning-unusable = Compiled rule sets are not kept: { $path } cannot be used ({ $detail }).
cache-warning-damaged = A compiled rule set was damaged and has been compiled anew: { $path }

## The catalogue

law-from = from { $date }
law-to = until { $date }
law-from-to = from { $from } until { $to }
label-elements-any = Optional
requirements = Requirements
requirements-of = { $area } ({ $count })
explain-hint = “klausul explain ID” shows one requirement: what it asks for, why, the law and suggested words.

plugins = Rule sets
plugin-area = Area
plugin-judges = Requirements
plugin-matchers = Searches for
plugin-contract = Contract
plugin-file = File
plugin-size = { $size } bytes
plugin-sources = Sources
plugin-imports = Is given
plugin-exports = Gives
plugin-nothing = nothing
plugin-safe = The rule set can only read the documents’ text and write to a log. It has no way to files, network, clock or environment.
plugin-foreign = The rule set asks for what no rule set is given, and is refused: { $names }

## The command line

cli-error = Error
cli-file = { $path }: the file could not be read ({ $cause }).
cli-output = The result could not be written ({ $cause }).
cli-unknown-area = There is no area called “{ $area }”. Choose among { $known }.
cli-unknown-requirement = There is no requirement called “{ $id }”. “klausul requirements” shows them all.
cli-unknown-requirement-nearest = There is no requirement called “{ $id }”. Did you mean { $nearest }?
cli-preparing = Preparing the rule sets; this is done only the first time …
cli-reading = Reading and judging the documents …
