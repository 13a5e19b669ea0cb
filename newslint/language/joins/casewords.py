"""Closed lists for joins at a capital: words, surnames and brands that begin in small letters."""

from newslint.language.function_words import PLAIN_FUNCTION_WORDS

BRAND_BEGINNINGS = frozenset(
    "air buy care cloud data easy en fast get go it la le live me micro mini my net open pay play"
    " pro re shop smart talk text un web wiki".split()
)
"""Words that brands like to begin with, and hardly a name follows: ``goBus``."""

MAYBE_BRAND_BEGINNINGS = frozenset(
    "all be do every home just last no our out so ten up us we you your".split()
)
"""Words that brands like to begin with, and that stand before names as well: ``ourGov``."""

VERBS = frozenset("buy get go live pay play shop talk text".split())
"""Verbs that brands like to begin with: ``getHIV`` is a join only where the article has HIV."""

PARTICLES = frozenset(
    "al ap bin da das de del della den der des di dos du el fitz ibn la las le lo los mac mc san st"
    " ter van vande vander von".split()
)
"""Beginnings of surnames: ``deWitt``, ``vanDyke``."""

SAYING = frozenset(
    "added asked called claimed did had has is said says told took was went were will".split()
)
"""What names do: these words hardly begin or end one."""

PAST = frozenset(
    """
    beat became brought bought caught chose drew drove fell flew gave grew held kept knew led met
    paid ran saw sent sold spent spoke stood struck taught thought wore wrote
    """.split()
)
"""Verbs that only their form in the past tells from a noun, and with which no brand begins."""

INFLECTIONS = ("ed", "ern", "ful", "ing", "ive", "less", "ly", "ous")
"""Endings of verbs and adjectives, with which brands hardly begin."""

SENTENCE_STARTS = frozenset("but he her his if it she that the their they this we when you".split())
"""Words that with a capital begin a sentence: ``goodThe``."""

PROPER = frozenset(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday christmas easter
    afghan african albanian algerian american arab arctic argentine asian australian austrian
    belgian brazilian british bulgarian canadian catholic chilean chinese christian colombian
    croatian cuban czech danish dutch egyptian english ethiopian european finnish french german
    ghanaian greek haitian hindu hungarian indian indonesian iranian iraqi irish islamic israeli
    italian jamaican japanese jewish kenyan korean kurdish lebanese libyan malaysian mexican
    moroccan muslim nigerian norwegian pakistani palestinian persian peruvian polish portuguese
    protestant roman romanian russian scottish serbian sikh somali spanish sudanese swedish swiss
    syrian thai tory turkish ukrainian venezuelan vietnamese welsh
    """.split()
)
"""Words that always have their capital, some of them words in small letters as well."""

ACRONYMS = frozenset(
    """
    AI AIDS BBC CEO CIA CIO CNN DNA EU FA FBI FIFA GDP GP HIV ID IMF IT MP MPs NASA NATO NBC NHS
    OPEC PC PM RAF TV TVs UAE UEFA UK UN US USA WHO WTO
    """.split()
)
"""Acronyms that copy never explains; some are also words in small letters."""

WELL_KNOWN = ACRONYMS | frozenset(
    """
    API CCTV CD CT CV DC DJ DVD EC ECB FTSE GCSE GPS GST HR HTML IQ IRA IRS IVF LA LED MIT MRI NGO
    NSW NZ OECD PDF PR RAC RSS SMS TB URL USB UV VAT VIP WWF
    """.split()
)
"""Acronyms behind which any word stands alone; brands end in some of them (``openAPI``)."""

SUFFIXES = frozenset("ed er ers es ing ish ism ist like ness".split())
"""What is written on to an acronym: ``OKed``, ``DJing``."""

TITLES = frozenset("Dr Mr Mrs Ms Prof Professor Sir".split())
STARTS = PLAIN_FUNCTION_WORDS - frozenset(
    "a all for in inside just my no not on our out the up we you your".split()
)
"""Function words that brands do not begin with a capital, as they do ``MyHome``."""

TWO_WORD_PLACES = frozenset(
    """
    AbuDhabi BuenosAires CostaRica EastAfrica EastLondon EastSussex EastTimor EastYorkshire
    EasternEurope ElPaso ElSalvador HongKong LasVegas LatinAmerica LongIsland LosAngeles
    MiddleEast NewDelhi NewEngland NewHampshire NewJersey NewMexico NewOrleans NewYork NewZealand
    NorthAfrica NorthAmerica NorthCarolina NorthDakota NorthKorea NorthWales NorthYorkshire
    NorthernIreland PuertoRico RhodeIsland SanAntonio SanDiego SanFrancisco SanJose SantaFe
    SaudiArabia SierraLeone SouthAfrica SouthAmerica SouthAustralia SouthCarolina SouthDakota
    SouthKorea SouthSudan SouthWales SouthYorkshire SriLanka StLouis TelAviv UnitedKingdom
    UnitedNations UnitedStates WestAfrica WestBengal WestLondon WestMidlands WestSussex
    WestVirginia WestYorkshire WesternAustralia
    """.split()
)

DIRECTIONS = frozenset(
    "central east eastern north northern port south southern west western".split()
)
"""What stands before the name of a place."""

BODIES = frozenset(
    """
    academy administration administrator affairs agency association bureau centre center
    championship championships church college commission committee conference corporation council
    county court department federation foundation gallery government hospital institute institutes
    institution island islands laboratory league library medicine minister ministry museum nations
    olympics organisation organization parliament president prize professor province railway
    republic revolution road secretary senate society states street symposium syndrome territory
    tribunal university
    """.split()
)
"""Words that end the names of bodies, offices and places, and hardly those of brands."""

RANKS = frozenset(
    "assistant associate chief deputy executive federal former international national prime"
    " royal".split()
)
"""Words that begin the names of bodies and offices."""

SURNAMES = frozenset(
    """
    banks barber bell bishop black booth bowler brown burns bush butcher butler carpenter carter
    chandler clark cole cook cooper cross cruise day dean fields fisher flowers ford foster fox
    freeman frost gardener gates glass glover grant gray green grey hall hardy hart hayes head hill
    hood hooper hunt hunter king knight lamb lane long love marsh mason mercer miller mills moon
    moore nash north page palmer park parker parks perry piper pitt pope porter potter power price
    prince reed rice rose rush sharp shepherd short silver singer slater smith snow stern stone
    street strong summers swan swift taylor thatcher trump tucker turner tyler underwood wade
    walker wall walls ward waters weaver webb wells west wheeler white wilde winter wise wolf wood
    woods wright young
    """.split()
)
"""Surnames that are common words as well."""

CAPITAL_BRANDS = frozenset(
    "all built digital first fitz git live my one open our play that the this you your".split()
)
"""Words with a capital that brands and compound surnames like to begin with: ``MyData``."""
