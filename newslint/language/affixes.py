"""Combining forms: what begins or ends a word that writers make up as they go."""

PREFIXES = frozenset(
    """
    after agri air all anti arch auto back be bio by co con counter cross cyber de dis down eco en
    equi euro ever ex extra far fore foot full half hand hetero high home homo hyper hydro in
    infra inter intra kilo king land life long low macro mal man mega meta micro mid mini mis mono
    multi nano narco near neo neuro new news non north off on one open out over pan para part per
    petro phone photo poly post pre pro proto pseudo psycho quasi radio re sea self semi short side
    single sky snow socio south step sub super sur tele thermo time trans tri turbo ultra un
    under uni up vice video wave well with work
    """.split()
)
"""First parts, among them words that are first parts of compounds without number."""

SUFFIXES = frozenset(
    """
    able about away back based bound bred by bye craft down fare fest fold ful full gate goer goers
    grower growers holder holders hood in ish ism ist less let like line long lover lovers made
    maker makers making man manship mate mates men mobile most ness off old on out over owner
    owners person persons phile phobe phobia proof rider riders scape seeker seekers ship shop
    shops side some speak sphere ster style through time tight type up ville ward wards ware wear
    wide wise woman women work worker workers works worthy wright writer writers
    """.split()
)
"""Last parts, among them the particles of nouns made of phrasal verbs: ``runup``."""

NOUN_TAILS = frozenset(
    """
    base bases bed beds board boards book books buyer buyers craft day dealer dealers driver drivers
    face farm farmer farmers field fields fish goer goers grower growers holder holders house houses
    keeper keepers land lands like line lines lover lovers maker makers making man manship mate
    mates member members men minder minders owner owners path paths people person persons picker
    pickers player players proof rider riders room rooms runner runners scape seeker seekers seller
    sellers shed sheds ship shop shops side sider siders space spaces stand stands stone stones
    taker takers taking ville ward ware watcher watchers wear woman women wood work worker workers
    works worm wright writer writers yard yards
    """.split()
)
"""Nouns that end compounds without number, and with them more than any list holds."""
