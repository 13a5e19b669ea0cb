"""Function words of other languages than English, by language.

The first list of a language holds words that English copy hardly ever has, outside names; the
second those that are English words as well, which say nothing for either. All in small letters.
"""

from collections.abc import Iterable

from msgspec import Struct


class Language(Struct, frozen=True):
    """The function words of a language: its ``own``, and those ``shared`` with English."""

    own: frozenset[str]
    shared: frozenset[str]

    @classmethod
    def of(cls, own: str, shared: str) -> "Language":
        """Return a language by its words, parted by spaces."""
        neutral = frozenset(shared.split())
        return cls(frozenset(own.split()) - neutral, neutral)


LANGUAGES = {
    "Afrikaans": Language.of(
        """
        'n aan alle baie daar dat deur dié een ek en het hierdie hulle hy jy kan kinders mense na
        nie nog ons ook oor se sy te uit van vir
        """,
        "as by die in is maar meer met my of om sal so toe vas was wat wees word",
    ),
    "Dutch": Language.of(
        """
        aan alle als bij dat de deze dit een en er geen haar heeft het hij hun ik je kan mensen
        naar niet niets nog nu onze ook op te tot uit van veel voor waar wel werd werden wie wij
        worden wordt ze zich zijn zo
        """,
        "die do door had in is maar me met of om onder over so toen was we",
    ),
    "Filipino": Language.of(
        "ako ang ay hindi ito kami ko mga mo ng ni nila niya po sa si siya",
        "at kay na para",
    ),
    "French": Language.of(
        """
        au aucun aussi aux avait avec bien c' ce ces cette chaque d' dans de des donc du elle elles
        en est et eux faire fait il ils j' jamais je l' la le les leur leurs lui ma mais même n' ne
        nos notre nous ont où pas peut qu' quand que quel quelle qui rien sa sera sont sous sur
        toujours tous toute toutes très tu un une vos votre vous y été être
        """,
        "a car comme ici me mes mine mon on or ou par plus pour sans ses si son tout à",
    ),
    "German": Language.of(
        """
        aber alle alles als auch auf aus bei beim bis damit dann das dass dein dem der des diese
        dieser doch durch ein eine einem einen einer eines es für gegen haben hatte ich ihm ihn ihr
        ihre im immer ist ja jetzt kann kein keine mehr mein meine mit muss nach nicht nichts noch
        nur oder ohne schon sein seine seit sich sie sind und uns unter vom von vor wenn wer werden
        wie wir wird wo wurde zu zum zur zwischen über
        """,
        "also am an bin da den die er hat in man so um war was will",
    ),
    "Irish": Language.of(
        """
        ach agus aige anseo ar atá bheith bhfuil bhí chuid chuig chun cé dhá dá faoi fhios féin gur
        iad le leis mar muid mé na nach nuair ní níl nó raibh roimh san seo siad sé sí tá tú ó ón
        """,
        "a ag an as cad dar den do go is sin",
    ),
    "Italian": Language.of(
        """
        agli al alla alle anche ancora anni che chi ci cui da dagli dal dalla degli dei del dell'
        della delle di dopo e essere fatto fra gli hanno il l' la le loro ma nei nel nella nelle
        non nostro nulla ogni più poi prima quando quanto quelli quello questa questo se sempre
        senza si sono su sua sul sulla suo tra tutte tutti tutto un un' una uno è
        """,
        "a ai col come con dove ed fine ha i in lo me mi more no per pure solo",
    ),
    "Latin": Language.of(
        """
        ab ac ante apud aut autem de dei dum ea eius enim eo erant erat ergo esse est et eum fuit
        hac hic hoc huius illa inter ipse ita nec neque nihil nisi nobis non nos nunc omnes omnia
        omnis quae quam quarum quem qui quia quibus quis quo quod quorum sed semper sic sine suis
        sunt suo tamen tibi ubi unam ut vel vobis
        """,
        "a ad an at cum do ex in me per post pro quid si sit sub te tu",
    ),
    "Malay": Language.of(
        """
        adalah agar akan anda apabila atau bagi bahwa banyak bukan dalam dan dari daripada dengan
        di hanya ia ini itu jika juga kami karena kepada kita lebih maka masih mereka oleh pada
        sangat saya sebagai sedang semua seorang siapa sudah telah tersebut tetapi tidak untuk yang
        """,
        "ada air anak dia kata ke",
    ),
    "Maori": Language.of(
        """
        ahakoa anō atu e engari hei hoki ka katoa kei ki kia ko koe koutou kua mai mātou mō nei nga
        ngā noa nui nā nō o ora pēnei rā rātou taku tana tau taua te tonu tātou tēnei tō tōna whaka
        wā
        """,
        "a ake he i me mo no to",
    ),
    "Portuguese": Language.of(
        """
        ainda ao aos até da das de depois e ela ele eu foi isso já la mais mas muito na nas nem não
        o onde os ou outro para pela pelo perto por porque quando que quem se sem sempre ser seu
        sua são só também tem tudo um uma vai você às é
        """,
        "a as com do dos em me no nos à",
    ),
    "Scandinavian": Language.of(
        """
        af alle av blev de dem der deras det du efter eller en et ett fra från för har hos hun hvad
        hvis hvor ikke ingen ingenting inte jag jeg kan kommer med mellem mot nej noget när och
        också og om oss på sig skal skulle som til var vi vid vil vår være är å över
        """,
        "at den er for han i man men ni over skull so till under",
    ),
    "Spanish": Language.of(
        """
        al así aunque cada como cuando de del desde donde e el ella en es ese eso esta este está
        están fue hasta hoy la las le les los mismo muy más nada ni nos nosotros nuestra nuestro
        nunca o otro pero por porque que quien quién qué se ser si siempre sino sobre su sus
        también tan te tiene todos una vez y
        """,
        "a con era ha hay he lo me mi no para sin son todo tu un ya yo",
    ),
    "Swahili": Language.of(
        """
        alikuwa baada bila cha hakuna hapa hii hiki hiyo hizi huo huu ili juu kabla kama karibu
        katika kila kisha kuna kuwa kwa kwamba la lakini na nani ndani ni nini sana sasa si siku wa
        walikuwa watoto watu wote yake yako yangu yetu za zaidi zao
        """,
        "hawa mambo pia sisi wake ya",
    ),
    "Welsh": Language.of(
        """
        ac ar bod chi dim dydd dyma ei eich eisiau er eu fel fod fy fydd gallu gan gennym gwneud
        gyda gyfer hefyd hon hwn hyn hynny iawn lle mae maen mai mewn mwy nhw ni nid oedd oes ond
        pawb pwy roedd rwy sut sy'n sydd trwy wedi wneud wrth y ydy ydym ydyn yn yno yr
        """,
        "a am at bob do i na o pan ran un",
    ),
}


def _index(languages: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in languages:
        language = LANGUAGES[name]
        for word in language.own:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


LANGUAGES_OF = _index(LANGUAGES)
"""The languages that have a word as their own."""
