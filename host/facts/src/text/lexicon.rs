//! What single words mean to the facts, looked up in one pass over every word.

use std::sync::LazyLock;

/// Declares the signs and gives each its own bit.
macro_rules! signs {
    ($($(#[$doc:meta])* $name:ident = $words:literal),+ $(,)?) => {
        /// What a word can mean.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Sign { $($(#[$doc])* $name),+ }

        /// The words of each sign, folded. `*` at an end stands for any letters.
        const WORDS: &[(Sign, &str)] = &[$((Sign::$name, $words)),+];
    };
}

signs! {
    /// An estimated contract value.
    ValueNoun = "verdi verdien kontraktsverdi* kontraktverdi* anskaffelsesverdi* avtaleverdi* totalverdi* \
        rammeverdi* maksimalverdi* maksverdi* oppdragsverdi* anskaffingsverdi* innkjopsverdi* verd vrdi verdl \
        anslag anslaget totalanslag* kostnadsramme* totalramme* okonomisk* budsjettramme* kostnadsoverslag* \
        kontraktssum* kontraktsomfang* estimat estimatet totalestimat* value estimate volum volumet \
        avtalevolum* omsetningsvolum* totalkostnad* verdianslag* verdiestimat* \
        totalvolum* arsvolum* innkjopsvolum* vaerdi* verdiar",
    /// A word that is a value together with an estimating word.
    WeakValueNoun = "ramme ramma rammen omfang omfanget kjop kjopet kjopa innkjop kontrakten avtalen avtala \
        rammeavtalen rammeavtala oppdrag oppdraget total totalt totalen fee honorar* kostnad* kostnaden cost costs \
        forbruk* budsjett budsjettet budget bruke bruker prosjektkostnad* contract agreement framework entreprisen \
        omsetning kostar koste koster spend expenditure anskaffelsen anskaffinga anskaffelsens \
        byggekostnad* entreprisekostnad*",
    /// Estimating.
    Estimate = "anslatt* anslas anslar anslag* aslatt estimer* forvent* vent kalkuler* berekn* beregn* rekna reknar \
        rekner regner regne stipuler* antatt antas antek anteken omtrentlig estimated expected projected \
        approximate* taksert vurdert anslaast",
    /// All of it.
    Total = "samlet samla sammen saman total totalt totale totalen heile hele all alt altogether overall medrekna \
        medregnet inkludert inkluderte inkl inklusive including included inclusive combined",
    /// The most it can be.
    Maximum = "maksimal* maks max maximum ovre taket tak inntil hogst hoyst hogste storste storst ceiling",
    /// Without …
    Without = "eks ekskl eksklusiv eksklusive eksl uten utan utenom ex excl excluding exclusive excludes ekskludert \
        ekskludera exclus fritatt unntatt unntatte unnateken before net eksk",
    /// With …
    With = "inkl inklusiv inklusive inkludert medregnet medrekna including incl inclusive",
    /// … value added tax.
    Vat = "mva merverdiavgift* meirverdiavgift* moms avgift* vat mvaen mvaa",
    /// For each year.
    Yearly = "arlig arlige arleg arlege annual annually yearly annum arsbasis arsverdi* arsvolum* arskostnad*",
    /// A scale of thousands or more, after a number.
    Scale = "mill million* millioner millionar mnok mio mrd milliard* billion tusen tkr thousand milion* milioner",
    /// The Norwegian currency.
    Currency = "kr kroner krone nok mnok tkr tnok kronor kronar norske",
    /// Another currency.
    Foreign = "euro eur usd gbp sek dkk dollar svenske danske",
    /// A sum that is not the contract's value.
    NotValue = "dagmulkt* dagbot* dagbot* mulkt* gebyr* bot boten boter bote penalt* damages konvensjonalbot* \
        garanti* bankgaranti* guarantee* guaranty bond forsikr* insur* indemnity ansvarsforsikring* egenkapital* \
        eigenkapital* terskel* terskelverdi* threshold* minsteordre* minstebestilling* timepris* timesats* egenandel* \
        eigendel* bonus* trekk trekket trekkes trekker erstatning* erstatting* okonomi turnover revenue omsatt \
        arsomsetning* arsomsetnad* omsetnad* omsetnaden driftsbudsjett* prosjektbudsjett innbygger* innbyggjar* \
        kommunebudsjett* investeringsbudsjett* drivverdi lonn lonna lonnen wage wages salary likviditet* \
        enhetspris* einingspris* stykkpris* minstebelop* pafallende rabatt* deposit depositum kreditt* credit \
        renhetsgrad opsjonspremie liquidated fine fines compensation erstattes eingongsgebyr skattetrekk \
        referanse* reference referansa u-verdi grenseverdi* sammenligningsverdi menneskeverdi egenverdi rentekost \
        aksjekapital* overskudd* underskudd* tilskudd* tilskot* stipend* premie* premium kontantbelop sikkerhetsstillelse* \
        sikkerheit* sikkerhetsstillels* sikkerhet ansvarsbegrensning* ansvarsgrense* liability erstatningsansvar* \
        endringsarbeid* endringer endringar variation* minikonkurranse* avrop unntak fakturagebyr* gaver gave gift gifts",
    /// A comparison before a sum or a period.
    Comparing = "over overstig* overskrid* minst under mer meir exceed* above below least lavere hoyere starre \
        storre hogare mindre less more minimum",
    /// A part of the procurement.
    Lot = "delkontrakt* delomrade* parti partiet lot lots delanbud delavtale* delanskaffelse* rode roda roden \
        varegruppe* delytelse* deloppdrag* delleveranse* delleveransa kontraktsomrade* delomrada lodd",
    /// A noun for the contract's duration.
    DurationNoun = "varighet* varigheit* lopetid* avtaletid* avtaleperiod* kontraktsperiod* kontraktperiod* \
        kontraktstid* kontraktslengd* avtalelengd* avtalelengde* lengd lengda lengde byggetid* byggjetid* \
        byggeperiod* gjennomforingstid* anleggstid* anleggsperiod* leveringsperiod* rammeavtaleperiod* \
        oppdragsperiod* oppdragstid* prosjektperiod* prosjektvarighet* driftsperiod* leieperiod* leietid* \
        tjenesteperiod* abonnementsperiod* kontraktsvarighet* avtalevarighet* kontraktvarighet* duration durations \
        term utforelsestid* gjennomforingsperiod* maksimalvarighet* kontraktslopetid* avtalelopetid* \
        gyldighetstid* gjeldstid* leigetid* leigeperiod* kjopsperiod* konsesjonsperiod* lopetld*",
    /// A verb of lasting.
    Lasts = "varer vare varar vart loper lope loypar gjelder gjeld gjelde gjeldande varte strekker strekk lasts last \
        runs run apply applies inngas inngaas inngar vara lopar lyder concluded awarded entered period periode perioden \
        perioda periods bindes tegnes valid skrives tek tar",
    /// What lasts.
    Lasting = "kontrakt kontrakten kontrakta kontrakter rammeavtale rammeavtalen rammeavtala rammeavtalar avtale \
        avtalen avtala avtaler oppdrag oppdraget contract contracts agreement agreements framework commission \
        assignment entreprisen entreprise leveransen leveranse prosjektet arbeidene arbeidet arbeida works den han ho \
        it konsesjonen abonnementet kontraktane leigeavtalen leieavtalen leieforholdet engasjementet concession",
    /// A completion that a building period ends with.
    Completion = "ferdig ferdige ferdigstilt ferdigstilles ferdigstille ferdigstillelse* overtakelse* overtaking* \
        fullfort fullfores fullforing completed completion overlevering* handover overtaking ferdigstilling*",
    /// More time than the first period.
    Option = "opsjon opsjonen opsjoner opsjonar opsjonane opsjonsar opsjonsperiod* opsjonstid* forleng* prolong* \
        option options optional extension* extend extended extending mulighet moglegheit* moglegheiter adgang rett \
        hove hoyve renew* leggje legge leggja tillegg utvid* opsion opsjons* forny*",
    /// A period that is not the contract's.
    NotDuration = "garanti* reklamasjon* vedstael* vedsta vedstas vedstaing* vedstatt frist fristen frister \
        tilbudsfrist* svarfrist* varsel varsle varsles varslingsfrist* oppsigelse* oppseiing* oppsigelig* betal* forfall* \
        attest attester attestar skatteattest* eldre eldste siste forrige foregaende past previous preceding last older \
        erfaring* erfaren experience provetid* proveperiod* warranty warranties notice innen innan within seinast senest \
        bindande bindende levetid* reservedel* responstid* alder alderen binding karens* standstill lengst \
        frosset forskudds* underretning erklaering* statistikk oppbevar* lagres slettes kvarantene* unntatt arsregnskap* \
        rekneskap* regnskap referanse* reference* references utlop utlopet forfalls* leveringstid* leverast terminat* \
        oppstartsperiode aldersgrense* ferie* permisjon* rapport* leverer validity lagringstid* holdbar* holdbarhet \
        slitestyrke prisregul* prisjust* fast faste fastpris* regulert reguler* adjust* fixed justert justeres utdanning* \
        arskull opplaering* fagbrev mislighold* karantene* fengsel dom domt convicted angrefrist* support \
        oppdater* updates serviceavtale* sikkerhetsoppdat* rettes retting studie* praksis lofte avskriv* \
        revisjon revideres innkjoring* overgangstid* overgangsperiod* overlapp* age lifespan lifetime spare retention \
        produksjonstid* nedbetaling* bindingstid* prisbinding* tjenestetid ansiennitet varselfrist* warranted",
    /// The contracting authority, by label.
    BuyerLabel = "oppdragsgiver oppdragsgiveren oppdragsgivar oppdragsgivaren byggherre byggherren contracting authority \
        buyer purchaser employer innkjoper innkjopar oppdragsgjevar oppdragsgjevaren oppdragsgiverens client innkjoperen \
        tiltakshaver tiltakshavar kunde kunden kjoper customer anskaffer arkitektkonkurransearrangor",
    /// A municipality.
    Municipality = "*kommune *kommunen *kommunens *kommuna municipality municipality's municipal kommunestyre* \
        formannskap* interkommunal* iks kommunale kommunalt bydel bydelen vertskommune* kommunenes kommunane \
        innkjopssamarbeid* kommuner",
    /// A county authority.
    County = "*fylkeskommun* fylkesting* fylkesutval* fylkesradmann* county fylkesdirektor* fylkeskornmun*",
    /// The state, whoever uses the word.
    State = "*direktorat *direktoratet *direktoratets *departement *departementet *helseforetak *helseforetaket \
        *helseforetakets *helsefortak* universitet universitetet *universitet *universitetet hogskole hogskolen hogskule hogskulen \
        *hogskolen *hogskulen statens statlig statleg statlige statlege statsforvalt* fylkesmannen forsvaret forsvarets \
        forsvarsbygg statsbygg sykehuset *sykehus *sjukehus hf rhf directorate directorate's ministry agency agency's \
        university politiet politidistrikt* *distriktet jernbaneverk* *tilsynet *etaten *instituttet domstol* \
        nasjonalmuseet *biblioteket kriminalomsorg* institute state government riksantikvar* riksrevisjon* stortinget \
        kystverket kartverket nve bane nav forskningsrad* lanekass* trust bufetat bufdir sametinget",
    /// Agencies that any tender names in passing.
    Passing = "arbeidstilsyn* mattilsyn* skatteetat* digdir digitaliseringsdirektorat* helsedirektorat* miljodirektorat* \
        datatilsyn* konkurransetilsyn* finanstilsyn* sivilforsvar* bronnoysund* dfo lovdata \
        utdanningsdirektorat* byggkvalitet dibk politiet politiattest statsbudsjett* statistisk *politiet \
        bufdir legemiddelverk* tolletat* helsetilsyn* nav lanekassen husbank* kartverket riksantikvar* naeringsdepartement* \
        fiskeridepartement* fylkesmannen statsforvalt* arbeidsdepartement* finansdepartement* kystverket parkeringsetat* \
        brannetat* undervisningsetat* bymiljoetat* *kommunaletat*",
    /// The regulations for utilities.
    UtilityRules = "forsyningsforskrift* forsyningssektor* utilities forsyningsverksemd* forsyningsvirksomhet*",
    /// CPV.
    Cpv = "cpv cpvkode* cpvnr cpvkodar* hovedkode* hovudkode* tilleggskode* cpvkoder cpy",
    /// Announcing.
    Announce = "kunngj* kungj* kunng0r* kunngior* publiser* published publication announce* publiseringsdato* utlyst \
        utlysing* utlysning* utlysningsdato* lyst advertis* kunnngj* kunjg* dispatched",
    /// Where it is announced, or what was laid out there.
    Channel = "doffin ted notice",
    /// A date of something else.
    OtherDate = "tilbudsfrist* tilbodsfrist* frist fristen deadline svarfrist* befaring* sporsmal* tildel* award oppstart* \
        start kontraktsinngael* vedstael* resultat* veiledende rettleiande prior tilbudsapning* opening kontraktsoppstart \
        signering* karens* intensjonskunngj* prekvalifisering* foresporsel* tilleggsopplysning* tilbud tilbod due",
    /// Law: what stands near is said about procurements in general.
    Law = "lov loven lova lovens forskrift forskriften forskrifta act section regulation regulations paragraf \
        anskaffelsesloven anskaffelsesforskriften bestemmelse*",
    /// A number in words.
    Numeral = "null en ein ett eitt et eit one a an halv half halvt halvannet halvannen halvanna halvannan halvtanna to two tre three \
        fire four fem five seks six sju syv seven atte eight ni nine ti ten elleve eleven tolv twelve tretten* thirteen \
        fjorten* fourteen femten* fifteen seksten* sixteen sytten* seventeen atten* eighteen nitten* nineteen tjue* tyve \
        twenty* tretti* tredve thirty* forti* forty* femti* fifty* seksti* sixty* sytti* seventy* atti* eighty* nitti* \
        ninety* *ogtjue *ogtyve *ogtretti *ogtredve *ogforti *ogfemti *ogseksti *ogsytti *ogatti *ognitti hundre hundred \
        toarig* trearig* firearig* femarig* seksarig* sjuarig* attearig* ettarig* eittarig* tiarig* fleirarig* arig arige \
        toars trears firears femars seksars attears tiars ettars eittars sjuars tolars",
    /// Months.
    Month = "maned maneden maneder manad manader manadar manadene manedene mnd mndr manads maneders manaders months month \
        month's kalendermaned* kalendermanad* mdr mander maneter monthly's rnaneder manedar",
    /// Years.
    Year = "ar ars year years aret arene ara arig arige yr yrs",
    /// Weeks.
    Week = "uke uker veke veker week weeks ukers vekers ukes",
    /// Building and civil engineering.
    Works = "*entreprise *entreprisen *entrepriser *entreprisar oppforing* byggearbeid* byggjearbeid* nybygg* tilbygg* ombygg* \
        pabygg* rehabilitering* totalrehabilitering* anleggsarbeid* anleggskontrakt* bygging byggjing utbygging* opparbeid* \
        rorlegg* asfalter* asfaltlegg* reasfalter* riving* rivning* refurbishment construction renovering* oppgradering* \
        entreprenor* byggherre* flerbrukshall* modulbygg* building* fundamenter* grunnarbeid* veganlegg* tunnel* bru bruer \
        renseanlegg* reinseanlegg* hoydebasseng* byggetrinn* byggjetrinn* utskifting* gravearbeid* vvsanlegg* elektroarbeid* malearbeid* malerarbeid* takarbeid* tomrerarbeid* \
        betongarbeid* ledningsanlegg* ventilasjonsanlegg* byggetid* byggjetid* byggeplass* byggjeplass* contractor demolition \
        driftskontrakt* skredsikring* kunstgrasbane* gangveg* gangvei* sykkelveg* fortau vannledning* vassleidning* \
        avlopsledning* pumpestasjon* hovedentreprise* byggeprosjekt* byggjeprosjekt* bygg- anlegg- omlegging* restaurering* \
        istandsett* gjenoppbygg* roadworks roads sewer* extension* installations bygga bygge bygger utforelsesentreprise*",
    /// Services.
    Services = "*tjeneste *tjenester *tjenesten *tjenestene *tenester *tenesta *teneste *tenestene *renhold *renholdet \
        reinhald* reingjering* rengjoring* *transport *transporten *skyss *skyssen innsamling* kantinedrift* revisjon* revisor* \
        radgiv* radgjev* konsulent* broyting* snorydd* vakthold* vekter* *terapi* arkitekt* architect* services service \
        catering canteen cleaning consult* heimetenest* hjemmetenest* heimesjukepleie* *pleie *pleien kursing opplaering* \
        bemanning* vikar* tolk* tolke* forsikringstenest* bankavtale* *prosjektering vaskeri* renovasjon* henting* \
        frakt* subscription* saas hosting support drift driften vedlikehold vedlikehald vedlikehalds* \
        kjoring koyring persontransport* evaluering* utredning* rekrutter* skadedyr* trykkeri* medieovervak* regnskapstjenest* \
        eiendomsdrift* legetjenest* advokat* juridisk* translation interpret* maintenance audit* transportation restaurant* \
        godstransport* forvaltning* barnevernstiltak* avlast* bpa omsorg* drosje* taxi* minibuss* ambulansetjenest* laerings* \
        design- skytjenest* driftsavtale* handtering* skanning* digitaliser* kartlegging* telefonitjenest* byggeledelse* \
        forsikring forsikringar forsikringer sykehjemsplass* barnehageplass* omsorgsplass* prosjektleiing* prosjektledelse* tilstandsvurd* analyse* undersokelse* granskning* arrangement* reisebyra* \
        overvaking* kalibrer* security guard* waste collection parkeringsdrift* broyte* stroing* strosand* subscriptions",
    /// Goods.
    Goods = "*varer *varekjop* *varekjopet varekontrakt* vareleveranse* vareanskaffels* vareinnkjop* leveranse* levering \
        *mobler *moblar *mobel* inventar *klaer klede *toy arbeidstoy* uniform* *utstyr *utstyret *maskiner *maskinar *biler \
        *bilar kjoretoy* koyretoy* *pc *pcer mobiltelefon* nettbrett* legemid* laekjemid* forbruksmateriell* forbruksvarer* \
        furniture supply supplies equipment vehicle* goods kjott* kjot kjottvarer fjorfe egg meieri* mjolk* melk *fisk *frukt \
        gront* gronsak* bakervarer brod* *soveposer dyner puter pledd fottoy* sko vernesko* laerebok* laerebok* boker \
        lisensar lisenser bandasje* *hjelpemidler *hjelpemiddel *apparat* innkjop anskaffe bleier drivstoff* diesel \
        elektrisk* straum strom stromlevering* kraftlever* papir kontorrekvisita rekvisita skrivar* skriver* toner buss bussar \
        busser *traktor* feiebil* brannbil* hjullaster* gravemaskin* computers laptop* phones textiles food varer \
        leasing leie elbil* varebil* lastebil* leker leikeapparat* salt veisalt vegsalt stroesand lysarmatur* smittevern* hansker munnbind medisinsk* skolemat* \
        medisinteknisk* medsinteknisk* instrument* mikroskop* server* skjerm* hardware maskinvare* kjop",
    /// Says outright that it is works.
    SaysWorks = "*anleggskontrakt* *byggekontrakt* *anleggsanskaffelse* entreprisekontrakt*",
    /// Says outright that it is services.
    SaysServices = "tjenestekontrakt* tenestekontrakt* tjenesteanskaffelse* tjenestekjop* tenestekjop* \
        tenesteanskaffing* tjenesteavtale* tenesteavtale* rammetjeneste*",
    /// Says outright that it is goods.
    SaysGoods = "varekontrakt* varekjop* vareanskaffelse* vareinnkjop* vareanskaffing* vareavtale* vareleveranse* ",
    /// Open.
    Open = "apen apne apent open ope opne aapen opna",
    /// Restricted.
    Restricted = "begrenset avgrensa avgrenset begrensa restricted",
    /// A tender procedure of part III.
    TenderProcedure = "anbudskonkurranse* anbodskonkurranse* anbodskonkurrance* anbudskonkuranse*",
    /// A tender procedure of part II.
    OfferProcedure = "tilbudskonkurranse* tilbodskonkurranse*",
    /// A competition.
    Competition = "konkurranse konkurransen konkurranser konkurransa competitive konkurransepreget konkurranseprega \
        forhandlet forhandla negotiated",
    /// Negotiating.
    Negotiation = "forhandling forhandlinger forhandlingar negotiation negotiations negotiated forhandlet forhandla \
        forhandling forhandlinga forhandlingane",
    /// Dialogue.
    Dialogue = "dialog dialogue dialogen",
    /// A procedure.
    Procedure = "prosedyre prosedyren prosedyra procedure anskaffelsesprosedyre* konkurranseform* anskaffelsesform* \
        innkjopsform* anskaffingsprosedyre* konkurranseforma",
    /// Direct.
    Direct = "direkte direct direkteanskaffelse* direktekjop* direkteanskaffing* direktetildeling*",
    /// Procurement.
    Procurement = "anskaffelse anskaffing anskaffelser anskaffingar award procurement kjop purchase anskaffelsen",
    /// Other procedures that are one word.
    SpecialProcedure = "innovasjonspartnerskap* designkonkurranse* minikonkurranse* prosjektkonkurranse* arkitektkonkurranse*",
    /// Dynamic purchasing.
    Dynamic = "dynamisk dynamic dynamiske",
    /// Purchasing arrangement.
    Arrangement = "innkjopsordning* innkjopssystem* purchasing",
    /// Plus.
    Plus = "pluss plus",
    /// Times.
    Times = "ganger gonger times gang gong",
}

/// A set of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signs(u128);

impl Signs {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn of(sign: Sign) -> Self {
        Self(1 << sign as u8)
    }

    /// The union of several signs.
    pub(crate) const fn any_of<const N: usize>(signs: [Sign; N]) -> Self {
        let mut union = 0;
        let mut index = 0;
        while index < N {
            union |= 1 << signs[index] as u8;
            index += 1;
        }
        Self(union)
    }

    pub(crate) const fn has(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u8) != 0
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOrAssign for Signs {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

struct Entry {
    letters: &'static [u8],
    open_end: bool,
    signs: Signs,
}

/// All words by their first two letters: those that start a word, and those that may stand inside it.
pub(crate) struct Lexicon {
    starts: Buckets,
    inside: Buckets,
}

struct Buckets {
    first: Vec<u16>,
    entries: Vec<Entry>,
}

const PAIRS: usize = 26 * 26;

impl Buckets {
    fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| pair(entry.letters, 0).unwrap_or(0));
        let mut first = vec![0_u16; PAIRS + 1];
        for entry in &entries {
            if let Some(count) = first.get_mut(pair(entry.letters, 0).unwrap_or(0) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut first {
            sum += *count;
            *count = sum;
        }
        Self { first, entries }
    }

    fn at(&self, pair: usize) -> &[Entry] {
        let bound = |index: usize| self.first.get(index).copied().unwrap_or(0) as usize;
        self.entries.get(bound(pair)..bound(pair + 1)).unwrap_or_default()
    }
}

fn pair(word: &[u8], at: usize) -> Option<usize> {
    let letter =
        |index: usize| word.get(index).filter(|b| b.is_ascii_lowercase()).map(|b| (b - b'a') as usize);
    Some(letter(at)? * 26 + letter(at + 1).unwrap_or(0))
}

impl Lexicon {
    fn new() -> Self {
        let (mut starts, mut inside) = (Vec::new(), Vec::new());
        for &(sign, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                let (word, open_start) = word.strip_prefix('*').map_or((word, false), |rest| (rest, true));
                let (word, open_end) = word.strip_suffix('*').map_or((word, false), |rest| (rest, true));
                let entry = Entry { letters: word.as_bytes(), open_end, signs: Signs::of(sign) };
                if open_start { inside.push(entry) } else { starts.push(entry) }
            }
        }
        Self { starts: Buckets::new(starts), inside: Buckets::new(inside) }
    }

    /// The signs of one folded word.
    pub(crate) fn signs(&self, word: &[u8]) -> Signs {
        let mut signs = Signs::NONE;
        let mut look = |entries: &[Entry], rest: &[u8]| {
            for entry in entries {
                let fits =
                    if entry.open_end { rest.starts_with(entry.letters) } else { rest == entry.letters };
                if fits {
                    signs |= entry.signs;
                }
            }
        };
        if let Some(pair) = pair(word, 0) {
            look(self.starts.at(pair), word);
        }
        for at in 0..word.len().saturating_sub(1) {
            if let Some(pair) = pair(word, at) {
                let entries = self.inside.at(pair);
                if !entries.is_empty() {
                    look(entries, word.get(at..).unwrap_or_default());
                }
            }
        }
        signs
    }
}

/// The lexicon, made once.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);
