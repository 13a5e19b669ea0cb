"""Abbreviations whose full stop does not end a sentence."""

BEFORE_NAME = frozenset(
    """
    adm assoc asst atty brig capt cdr cllr cmdr col comdr cpl det dist dr drs ens fr gen gov govs
    hon insp lt maj messrs mlle mme mr mrs ms msgr mt pfc pres prof pvt rep reps rev sen sens sgt
    spc sr st sup supt treas ven
    """.split()
)
"""Titles and words that stand before a name: a capital after their stop starts no sentence."""

BEFORE_NUMBER = frozenset("art ch fig no nos op p pp sec vol".split())
"""Words that are abbreviated before a number only."""

NEVER_FINAL = BEFORE_NAME | frozenset("al approx cf ca eg e.g ie i.e v vs viz".split())
"""Abbreviations that practically never end a sentence."""

OFTEN_FINAL = frozenset(
    """
    a.m ave bros blvd co corp dept est etc ft inc jan feb mar apr jun jul aug sep sept oct nov
    dec jr ltd mfg p.m plc pty rd sq univ mon tue tues wed thu thur thurs fri sat sun ala ariz
    ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla
    ore pa tenn tex vt va wash wis wyo u.s u.k u.n e.u u.s.a d.c n.y n.j n.c s.c n.d s.d n.m n.h
    r.i w.va b.c a.d ph.d m.d b.a m.a
    """.split()
)
"""Abbreviations that may end a sentence; the next word decides."""

OF_FIRMS = frozenset("ag bros co corp gmbh inc llc llp ltd nv plc pty sa spa".split())
"""What stands behind the name of a firm, with a capital."""
