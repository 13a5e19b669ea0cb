"""Closed classes of English words, and the common adjectives that stand before nouns."""

PREPOSITIONS = frozenset(
    """
    about above across after against along amid among around as at before behind below beneath
    beside besides between beyond by despite down during except for from in inside into like near
    of off on onto out outside over past per since than through throughout till to toward towards
    under underneath until up upon versus via with within without
    """.split()
)
CONJUNCTIONS = frozenset(
    "although and because but if nor or so that though unless when where whereas whether while"
    " whilst yet".split()
)
AUXILIARIES = frozenset(
    """
    am are can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't
    have haven't is isn't may might must ought shall should shouldn't was wasn't were weren't will
    won't would wouldn't be been being
    """.split()
)
PRONOUNS = frozenset(
    """
    he her hers herself him himself his i it its itself me mine my myself our ours ourselves she
    their theirs them themselves they us we what which who whom whose you your yours
    """.split()
)
DETERMINERS = frozenset(
    """
    a all an another any both each either enough every few fewer less many more most much neither
    no several some such that the these this those
    """.split()
)
ADVERBS = frozenset(
    """
    again ago ahead almost already also always apart aside away back else ever forth forward here
    how however just later more most much never not now often once only quite rather soon still
    then there together too very well why yet
    """.split()
)
ADVERB_PARTICLES = frozenset(
    "about across ahead along apart around aside away back by down forward in off on out over past"
    " round through to together under up".split()
)
"""The second words of phrasal verbs: ``set up``, ``break away``."""

NUMBER_WORDS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion half quarter third fourth fifth sixth seventh eighth
    ninth tenth first second single double triple dozen once twice
    """.split()
)
FUNCTION_WORDS = (
    PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS | DETERMINERS | ADVERBS | NUMBER_WORDS
)

PLAIN_FUNCTION_WORDS = frozenset(
    """
    a also although an and are as at be because been between but can could did does during each
    every for from had has have he her him his how if into is it its itself many may might more
    most must my nor not of only or our she should since so such than that the their them then
    there these they this those though to upon was we were what when where whether which while who
    whom whose why will with within without would you your
    """.split()
)
"""Function words that hardly ever make a compound with what stands beside them."""

NEGATED = frozenset(
    """
    ain aren can couldn daren didn doesn don hadn hasn haven isn mayn mightn mustn needn oughtn shan
    shouldn wasn weren won wouldn
    """.split()
)
"""What stands before ``'t``."""

CLITICS = frozenset("d ll m re s t ve".split())
"""What stands behind the apostrophe of a contraction or a possessive."""

COMMON_ADJECTIVES = frozenset(
    """
    able active average bad best better big black blue bright broad broken brown central cheap
    chief civil clean clear close closed cold common complete cool dark dead deep different direct
    dirty double dry due early easy east eastern empty entire equal even external fair false far
    fast final fine firm fixed flat foreign free french fresh front full general german global gold
    golden good grand great green grey gray half happy hard heavy high higher highest hot huge human
    ill inner inside internal joint key large last late latest left legal light little live local
    long longer loose loud low lower lowest main major male female mass medium mid middle military
    minor mixed mobile modern moral multiple mutual narrow national native natural near net new next
    nice nuclear old open opposite orange outer outside own part particular past perfect personal
    plain poor popular post pre present previous prime private proper public pure purple quick
    quiet rare raw ready real recent red regular rich right rough round royal safe same senior
    separate serious severe sharp short similar simple slow small smart smooth social soft solid
    solo south southern spare special square standard steady steep straight strange strict strong
    super sweet tall thick thin tight top total tough true ultra upper urban useful usual vast
    vertical virtual vital warm weak well west western wet white whole wide wild wrong yellow young
    north northern
    """.split()
)

ADJECTIVE_TAILS = frozenset(
    """
    able aided aligned assisted aware based blind born bound bred built capable centric clad
    class compatible compliant conscious curious dead deep deficient dependent driven dry due
    effective efficient eligible exempt fed flung free friendly full going grade happy hard held
    high hungry independent intensive known laden last led length less level like long looking
    lost mad made minded neutral new old only oriented owned paid per-cent poor prone proof
    quality ready red related relevant resilient resistant rich ridden rife run safe savvy scale
    secure sensitive shaped sharp shut shy sick size sized slow specific speed strong style term
    tight time tolerant torn type weary white wide winning wise won worn worth worthy wrong
    """.split()
)
"""Second parts that make a hyphenated adjective: ``state-owned``, ``oil-rich``, ``long-term``."""

FOREIGN_FUNCTION_WORDS = frozenset(
    """
    ad al alla au aux av avec bei che con cum da dans das de degli dei del della delle dem den der
    des det di dos du e een ein eine einer el en est et ex för für het ich il ist je juris la las
    le les lo los mais mit na nach ne nel nicht non och og oder para pas per por pour pro que qui
    quod sa se sed sein ses sich sont sub sul sur te tu um un una und une van vom von vous y zu zum
    zur à è é
    """.split()
)
"""The best known ones of other languages; one by itself may stand in English copy: ``en route``."""
