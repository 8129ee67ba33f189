//! The words that facts are read by, folded: lower case, `o` for `ø`, `a` for `å`, `ae` for `æ`.

/// Declares the signs and gives each its own bit.
macro_rules! signs {
    ($($(#[$doc:meta])* $name:ident = $words:literal),+ $(,)?) => {
        /// What a word can mean.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Sign { $($(#[$doc])* $name),+ }

        /// The words of each sign, folded. `*` at an end stands for any letters.
        pub(crate) const WORDS: &[(Sign, &str)] = &[$((Sign::$name, $words)),+];
    };
}

signs! {
    /// An estimated contract value.
    ValueNoun = "anskaffelsesverdi* anskaffingsverdi* anslag anslaget arsvolum* avtaleverdi* avtalevolum* \
        budsjettramme* estimat estimate estimatet innkjopsverdi* innkjopsvolum* kontraktsomfang* \
        kontraktssum* kontraktsverdi* kontraktverdi* kostnadsoverslag* kostnadsramme* maksimalverdi* \
        maksverdi* omsetningsvolum* oppdragsverdi* rammeverdi* totalanslag* totalestimat* \
        totalkostnad* totalramme* totalverdi* totalvolum* vaerdi* value verd verdi verdianslag* verdiar \
        verdien verdiestimat* verdl volum volumet vrdi",
    /// A word that is a value together with an estimating word.
    WeakValueNoun = "agreement anskaffelsen anskaffelsens anskaffinga avtala avtalen bruke bruker budget \
        budsjett budsjettet byggekostnad* contract cost costs entreprisekostnad* entreprisen expenditure \
        fee forbruk* framework honorar* innkjop kjop kjopa kjopet kontrakten kostar koste koster kostnad* \
        omfang omfanget oppdrag oppdraget prosjektkostnad* ramma ramme rammeavtala rammeavtalen \
        rammen spend total totalen totalt",
    /// Estimating.
    Estimate = "anslaast anslag* anslar anslas anslatt* antas antatt antek anteken approximate* aslatt \
        beregn* berekn* estimated estimer* expected forvent* kalkuler* omtrentlig projected regne regner \
        rekna reknar rekner stipuler* taksert vent vurdert",
    /// All of it.
    Total = "all alt altogether combined heile hele included including inclusive inkl inkludert \
        inkluderte inklusive medregnet medrekna overall saman samla samlet sammen total totale totalen \
        totalt",
    /// The most it can be.
    Maximum = "ceiling hogst hogste hoyst inntil maks maksimal* max maximum ovre storst storste tak \
        taket",
    /// Without …
    Without = "before eks eksk ekskl ekskludera ekskludert eksklusiv eksklusive eksl ex excl excludes \
        excluding exclus exclusive fritatt net unnateken unntatt unntatte utan uten utenom",
    /// With …
    With = "incl including inclusive inkl inkludert inklusiv inklusive medregnet medrekna",
    /// … value added tax.
    Vat = "avgift* meirverdiavgift* merverdiavgift* moms mva mvaa mvaen vat",
    /// For each year.
    Yearly = "annual annually annum arleg arlege arlig arlige arsbasis arskostnad* arsverdi* arsvolum* \
        yearly",
    /// A scale of thousands or more, after a number.
    Scale = "billion milion* mill milliard* million* mio mnok mrd thousand tkr tusen",
    /// The Norwegian currency.
    Currency = "kr kronar krone kroner kronor mnok nok norske tkr tnok",
    /// Another currency.
    Foreign = "danske dkk dollar eur euro gbp sek svenske usd",
    /// A sum that is not the contract's value.
    NotValue = "aksjekapital* ansvarsbegrensning* ansvarsforsikring* ansvarsgrense* arsomsetnad* \
        arsomsetning* avrop bankgaranti* bond bonus* bot bote boten boter compensation credit dagbot* \
        dagmulkt* damages deposit depositum driftsbudsjett* drivverdi egenandel* egenkapital* egenverdi \
        eigendel* eigenkapital* eingongsgebyr einingspris* endringar endringer endringsarbeid* \
        enhetspris* erstatning* erstattes erstatting* fakturagebyr* fine fines forsikr* garanti* gave \
        gaver gebyr* gift gifts grenseverdi* guarantee* guaranty indemnity innbygger* innbyggjar* insur* \
        investeringsbudsjett* kommunebudsjett* kontantbelop konvensjonalbot* kreditt* liability \
        likviditet* liquidated lonn lonna lonnen menneskeverdi minikonkurranse* minstebelop* \
        minstebestilling* minsteordre* mulkt* okonomi omsatt omsetning* omsetnad* opsjonspremie overskudd* \
        pafallende penalt* premie* premium prosjektbudsjett rabatt* referansa referanse* reference \
        renhetsgrad rentekost revenue salary sammenligningsverdi sikkerheit* sikkerhet \
        sikkerhetsstillels* skattetrekk stipend* stykkpris* terskel* threshold* tilskot* tilskudd* \
        timepris* timesats* trekk trekker trekkes trekket turnover underskudd* unntak variation* wage \
        wages",
    /// A comparison before a sum or a period.
    Comparing = "above below exceed* hogare hoyere lavere least less meir mer mindre minimum minst more \
        over overskrid* overstig* starre storre under",
    /// A part of the procurement.
    Lot = "delanbud delanskaffelse* delavtale* delkontrakt* delleveransa delleveranse* delomrada \
        delomrade* deloppdrag* delytelse* kontraktsomrade* lodd lot lots parti partiet roda rode roden \
        varegruppe*",
    /// A noun for the contract's duration.
    DurationNoun = "abonnementsperiod* anleggsperiod* anleggstid* avtalelengd* avtalelopetid* \
        avtaleperiod* avtaletid* avtalevarighet* byggeperiod* byggetid* byggjetid* driftsperiod* duration \
        durations gjeldstid* gjennomforingsperiod* gjennomforingstid* gyldighetstid* kjopsperiod* \
        konsesjonsperiod* kontraktperiod* kontraktslengd* kontraktslopetid* kontraktsperiod* \
        kontraktstid* kontraktsvarighet* kontraktvarighet* leieperiod* leietid* leigeperiod* leigetid* \
        lengd lengda lengde leveringsperiod* lopetid* lopetld* maksimalvarighet* oppdragsperiod* \
        oppdragstid* prosjektperiod* prosjektvarighet* rammeavtaleperiod* term tjenesteperiod* \
        utforelsestid* varigheit* varighet*",
    /// A verb of lasting.
    Lasts = "begynner starter startar starts applies apply awarded bindes concluded entered gjeld gjeldande gjelde gjelder inngaas inngar \
        inngas last lasts lopar lope loper loypar lyder period perioda periode perioden periods run runs \
        skrives strekk strekker tar tegnes tek valid vara varar vare varer vart varte",
    /// What lasts.
    Lasting = "drifta driften tenesta tenesten tjenesten tjenestene service services abonnementet agreement agreements arbeida arbeidene arbeidet assignment avtala avtale \
        avtalen avtaler commission concession contract contracts den engasjementet entreprise entreprisen \
        framework han ho it konsesjonen kontrakt kontrakta kontraktane kontrakten kontrakter leieavtalen \
        leieforholdet leigeavtalen leveranse leveransen oppdrag oppdraget prosjektet rammeavtala \
        rammeavtalar rammeavtale rammeavtalen works",
    /// A completion that a building period ends with.
    Completion = "completed completion ferdig ferdige ferdigstille ferdigstillelse* ferdigstilles \
        ferdigstilling* ferdigstilt fullfores fullforing fullfort handover overlevering* overtakelse* \
        overtaking*",
    /// More time than the first period.
    Option = "adgang extend extended extending extension* forleng* forny* hove hoyve legge leggja leggje \
        moglegheit* mulighet opsion opsjon opsjonane opsjonar opsjonen opsjoner opsjons* option optional \
        options prolong* renew* rett tillegg utvid*",
    /// A period that is not the contract's.
    NotDuration = "adjust* age alder alderen aldersgrense* angrefrist* ansiennitet arskull arsregnskap* \
        attest attestar attester avskriv* betal* bindande bindende binding bindingstid* convicted dom \
        domt eldre eldste erfaren erfaring* erklaering* experience fagbrev fast faste fastpris* fengsel \
        ferie* fixed foregaende forfall* forrige forskudds* frist fristen frister frosset garanti* \
        holdbar* innan innen innkjoring* justeres justert karantene* karens* kvarantene* lagres \
        lagringstid* lengst leverast leverer leveringstid* levetid* lifespan lifetime lofte \
        mislighold* nedbetaling* notice older oppbevar* oppdater* opplaering* oppseiing* oppsigelig* \
        oppsigelse* oppstartsperiode overgangsperiod* overgangstid* overlapp* past permisjon* praksis \
        preceding previous prisbinding* prisjust* prisregul* produksjonstid* proveperiod* provetid* \
        rapport* referanse* reference* regnskap reguler* reklamasjon* rekneskap* reservedel* responstid* \
        retention rettes retting revideres revisjon seinast senest serviceavtale* sikkerhetsoppdat* siste \
        skatteattest* slettes slitestyrke spare standstill statistikk studie* support svarfrist* \
        terminat* tilbudsfrist* tjenestetid underretning unntatt updates utdanning* utlop utlopet \
        validity varsel varselfrist* varsle varsles varslingsfrist* vedsta vedstael* vedstaing* vedstas \
        vedstatt warranted warranties warranty within",
    /// The contracting authority, by label.
    BuyerLabel = "anskaffer arkitektkonkurransearrangor authority buyer byggherre byggherren client \
        contracting customer employer innkjopar innkjoper innkjoperen kjoper kunde kunden oppdragsgivar \
        oppdragsgivaren oppdragsgiver oppdragsgiveren oppdragsgiverens oppdragsgjevar oppdragsgjevaren \
        purchaser tiltakshavar tiltakshaver",
    /// A municipality.
    Municipality = "bydel bydelen formannskap* iks innkjopssamarbeid* interkommunal* *kommuna kommunale \
        kommunalt kommunane *kommune *kommunen kommunenes *kommunens kommuner kommunestyre* municipal \
        municipality vertskommune*",
    /// A county authority.
    County = "county fylkesdirektor* *fylkeskommun* fylkeskornmun* fylkesradmann* fylkesting* \
        fylkesutval*",
    /// The state, whoever uses the word.
    State = "agency bane *biblioteket bufdir bufetat *departement *departementet directorate *direktorat \
        *direktoratet *direktoratets *distriktet domstol* *etaten forskningsrad* forsvaret forsvarets \
        forsvarsbygg fylkesmannen government *helseforetak *helseforetaket *helseforetakets *helsefortak* \
        hf hogskole hogskolen *hogskolen hogskule hogskulen *hogskulen institute *instituttet \
        jernbaneverk* kartverket kriminalomsorg* kystverket lanekass* ministry nasjonalmuseet nav nve \
        politidistrikt* politiet rhf riksantikvar* riksrevisjon* sametinget *sjukehus state statens \
        statleg statlege statlig statlige statsbygg statsforvalt* stortinget *sykehus sykehuset *tilsynet \
        trust universitet *universitet universitetet *universitetet university",
    /// Agencies that any tender names in passing.
    Passing = "arbeidsdepartement* arbeidstilsyn* brannetat* bronnoysund* bufdir byggkvalitet \
        bymiljoetat* datatilsyn* dfo dibk digdir digitaliseringsdirektorat* finansdepartement* \
        finanstilsyn* fiskeridepartement* fylkesmannen helsedirektorat* helsetilsyn* husbank* kartverket \
        *kommunaletat* konkurransetilsyn* kystverket lanekassen legemiddelverk* lovdata mattilsyn* \
        miljodirektorat* naeringsdepartement* nav parkeringsetat* politiattest politiet *politiet \
        riksantikvar* sivilforsvar* skatteetat* statistisk statsbudsjett* statsforvalt* tolletat* \
        undervisningsetat* utdanningsdirektorat*",
    /// The regulations for utilities.
    UtilityRules = "forsyningsforskrift* forsyningssektor* forsyningsverksemd* forsyningsvirksomhet* \
        utilities",
    /// CPV.
    Cpv = "cpv cpvkodar* cpvkode* cpvnr cpy hovedkode* hovudkode* tilleggskode*",
    /// Announcing.
    Announce = "advertis* announce* dispatched kungj* kunjg* kunngior* kunngj* kunnngj* lyst publication \
        publiser* published utlysing* utlysning* utlyst",
    /// Where it is announced, or what was laid out there.
    Channel = "doffin notice ted",
    /// A date of something else.
    OtherDate = "award befaring* deadline due foresporsel* frist fristen intensjonskunngj* karens* \
        kontraktsinngael* kontraktsoppstart opening oppstart* prekvalifisering* prior resultat* \
        rettleiande signering* sporsmal* start svarfrist* tilbod tilbodsfrist* tilbud tilbudsapning* \
        tilbudsfrist* tildel* tilleggsopplysning* vedstael* veiledende",
    /// Law: what stands near is said about procurements in general.
    Law = "act anskaffelsesforskriften anskaffelsesloven bestemmelse* forskrift forskrifta forskriften \
        lov lova loven lovens paragraf regulation regulations section",
    /// A number in words.
    Numeral = "a an arig arige atte attearig* attears atten* atti* eight eighteen eighty* ein eit eitt \
        eittarig* eittars eleven elleve en et ett ettarig* ettars fem femarig* femars femten* femti* \
        fifteen fifty* fire firearig* firears five fjorten* fleirarig* forti* forty* four fourteen half \
        halv halvanna halvannan halvannen halvannet halvt halvtanna hundre hundred ni nine nineteen \
        ninety* nitten* nitti* null *ogatti *ogfemti *ogforti *ognitti *ogseksti *ogsytti *ogtjue \
        *ogtredve *ogtretti *ogtyve one seks seksarig* seksars seksten* seksti* seven seventeen seventy* \
        six sixteen sixty* sju sjuarig* sjuars sytten* sytti* syv ten thirteen thirty* three ti tiarig* \
        tiars tjue* to toarig* toars tolars tolv tre trearig* trears tredve tretten* tretti* twelve \
        twenty* two tyve",
    /// Months.
    Month = "kalendermanad* kalendermaned* manad manadar manadene manader manaders manads mander maned \
        manedar maneden manedene maneder maneders maneter mdr mnd mndr month months rnaneder",
    /// Years.
    Year = "ar ara arene aret arig arige ars year years yr yrs",
    /// Weeks.
    Week = "uke uker ukers ukes veke veker vekers week weeks",
    /// Building and civil engineering.
    Works = "anleggsarbeid* anleggskontrakt* asfalter* asfaltlegg* avlopsledning* betongarbeid* bru bruer \
        building* bygga bygge byggearbeid* byggeplass* byggeprosjekt* bygger byggetid* byggetrinn* \
        byggherre* bygging byggjearbeid* byggjeplass* byggjeprosjekt* byggjetid* byggjetrinn* byggjing \
        construction contractor demolition driftskontrakt* elektroarbeid* entreprenor* *entreprisar \
        *entreprise *entreprisen *entrepriser extension* flerbrukshall* fortau fundamenter* gangveg* \
        gangvei* gjenoppbygg* gravearbeid* grunnarbeid* hovedentreprise* hoydebasseng* installations \
        istandsett* kunstgrasbane* ledningsanlegg* malearbeid* malerarbeid* modulbygg* nybygg* ombygg* \
        omlegging* opparbeid* oppforing* oppgradering* pabygg* pumpestasjon* reasfalter* refurbishment \
        rehabilitering* reinseanlegg* renovering* renseanlegg* restaurering* riving* rivning* roads \
        roadworks rorlegg* sewer* skredsikring* sykkelveg* takarbeid* tilbygg* tomrerarbeid* \
        totalrehabilitering* tunnel* utbygging* utforelsesentreprise* utskifting* vannledning* \
        vassleidning* veganlegg* ventilasjonsanlegg* vvsanlegg*",
    /// Services.
    Services = "advokat* ambulansetjenest* analyse* architect* arkitekt* arrangement* audit* avlast* \
        bankavtale* barnehageplass* barnevernstiltak* bemanning* bpa broyte* broyting* byggeledelse* \
        canteen catering cleaning collection consult* digitaliser* drift driften driftsavtale* drosje* \
        eiendomsdrift* evaluering* forsikring forsikringar forsikringer forsikringstenest* forvaltning* \
        frakt* godstransport* granskning* guard* handtering* heimesjukepleie* heimetenest* henting* \
        hjemmetenest* hosting innsamling* interpret* juridisk* kalibrer* kantinedrift* kartlegging* \
        kjoring konsulent* koyring kursing laerings* legetjenest* maintenance medieovervak* minibuss* \
        omsorg* opplaering* overvaking* parkeringsdrift* persontransport* *pleie *pleien *prosjektering \
        prosjektledelse* prosjektleiing* radgiv* radgjev* regnskapstjenest* reingjering* reinhald* \
        reisebyra* rekrutter* rengjoring* *renhold *renholdet renovasjon* restaurant* revisjon* revisor* \
        saas security service services skadedyr* skanning* *skyss *skyssen skytjenest* snorydd* stroing* \
        strosand* subscription* support sykehjemsplass* taxi* telefonitjenest* *tenesta *teneste \
        *tenestene *tenester *terapi* tilstandsvurd* *tjeneste *tjenesten *tjenestene *tjenester tolk* \
        translation *transport transportation *transporten trykkeri* undersokelse* utredning* vakthold* \
        vaskeri* vedlikehald vedlikehalds* vedlikehold vekter* vikar* waste",
    /// Goods.
    Goods = "anskaffe *apparat* arbeidstoy* bakervarer bandasje* *bilar *biler bleier boker brannbil* \
        brod* buss bussar busser computers diesel drivstoff* dyner egg elbil* elektrisk* equipment \
        feiebil* *fisk fjorfe food forbruksmateriell* forbruksvarer* fottoy* *frukt furniture goods \
        gravemaskin* gronsak* gront* hansker hardware *hjelpemiddel *hjelpemidler hjullaster* innkjop \
        instrument* inventar kjop kjoretoy* kjot kjott* *klaer klede kontorrekvisita koyretoy* \
        kraftlever* laekjemid* laerebok* laptop* lastebil* leasing legemid* leie leikeapparat* leker \
        leveranse* levering lisensar lisenser lysarmatur* *maskinar *maskiner maskinvare* medisinsk* \
        medisinteknisk* medsinteknisk* meieri* melk mikroskop* mjolk* *mobel* mobiltelefon* *moblar \
        *mobler munnbind nettbrett* papir *pcer phones pledd puter rekvisita salt server* skjerm* sko \
        skolemat* skrivar* skriver* smittevern* *soveposer straum stroesand strom stromlevering* supplies \
        supply textiles toner *toy *traktor* uniform* *utstyr *utstyret vareanskaffels* varebil* \
        vareinnkjop* *varekjop* *varekjopet varekontrakt* vareleveranse* *varer varer vegsalt vehicle* \
        veisalt vernesko*",
    /// Says outright that it is works.
    SaysWorks = "*anleggsanskaffelse* *anleggskontrakt* *byggekontrakt* entreprisekontrakt*",
    /// Says outright that it is services.
    SaysServices = "rammetjeneste* tenesteanskaffing* tenesteavtale* tenestekjop* tenestekontrakt* \
        tjenesteanskaffelse* tjenesteavtale* tjenestekjop* tjenestekontrakt*",
    /// Says outright that it is goods.
    SaysGoods = "vareanskaffelse* vareanskaffing* vareavtale* vareinnkjop* varekjop* varekontrakt* \
        vareleveranse*",
    /// Open.
    Open = "aapen apen apent apne ope open opna opne",
    /// Restricted.
    Restricted = "avgrensa avgrenset begrensa begrenset restricted",
    /// A tender procedure of part III.
    TenderProcedure = "anbodskonkurrance* anbodskonkurranse* anbudskonkuranse* anbudskonkurranse*",
    /// A tender procedure of part II.
    OfferProcedure = "tilbodskonkurranse* tilbudskonkurranse*",
    /// A competition.
    Competition = "competitive forhandla forhandlet konkurransa konkurranse konkurransen konkurranseprega \
        konkurransepreget konkurranser negotiated",
    /// Negotiating.
    Negotiation = "forhandla forhandlet forhandling forhandlinga forhandlingane forhandlingar \
        forhandlinger negotiated negotiation negotiations",
    /// Dialogue.
    Dialogue = "dialog dialogen dialogue",
    /// A procedure.
    Procedure = "anskaffelsesform* anskaffelsesprosedyre* anskaffingsprosedyre* innkjopsform* \
        konkurranseform* procedure prosedyra prosedyre prosedyren",
    /// Direct.
    Direct = "direct direkte direkteanskaffelse* direkteanskaffing* direktekjop* direktetildeling*",
    /// Procurement.
    Procurement = "anskaffelse anskaffelsen anskaffelser anskaffing anskaffingar award kjop procurement \
        purchase",
    /// Other procedures that are one word.
    SpecialProcedure = "innovation mini design arkitektkonkurranse* designkonkurranse* innovasjonspartnerskap* minikonkurranse* \
        prosjektkonkurranse*",
    /// Dynamic purchasing.
    Dynamic = "dynamic dynamisk dynamiske",
    /// Purchasing arrangement.
    Arrangement = "innkjopsordning* innkjopssystem* purchasing",
    /// Plus.
    Plus = "plus pluss",
    /// Times.
    Times = "gang ganger gong gonger times",
}
