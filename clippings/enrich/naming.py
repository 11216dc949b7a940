"""The closed classes of words that names are made of: what they say about a name holds whatever the name is.

All words in lower case, without a full stop. One `Naming` a language; a language without one has only what every
language shares.
"""

from dataclasses import dataclass, field

from clippings.documents import EntityType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.replace("\n", "").split("|"))


@dataclass(frozen=True)
class Naming:
    titles: frozenset[str] = frozenset()  # before a person's name, and no part of it
    roles: frozenset[str] = frozenset()  # common nouns after which a person's name stands: "lawyer", "singer"
    links: frozenset[str] = frozenset()  # lower-case words inside names: "of", "and", "de"
    articles: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()  # capitalised words that are no name of the kinds that are looked for
    last: dict[str, EntityType] = field(default_factory=dict)  # last word of a name -> its type: "University", "River"
    first: dict[str, EntityType] = field(default_factory=dict)  # first word of a name -> its type: "Lake"
    of: dict[str, EntityType] = field(default_factory=dict)  # first word, with "of" or "for" after it: "Bank of ..."
    same: dict[str, str] = field(default_factory=dict)  # other names of states -> the usual one
    places: frozenset[str] = frozenset()  # states and the like; lower case


def _types(**classes: str) -> dict[str, EntityType]:
    kinds: dict[str, EntityType] = {
        "person": "person",
        "organization": "organization",
        "place": "place",
        "group": "group",
        "event": "event",
        "work": "work",
        "law": "law",
        "product": "product",
    }
    return {word: kinds[kind] for kind, words in classes.items() for word in words.split()}


_STATES = """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burundi cambodia
cameroon canada chad chile china colombia comoros croatia cuba cyprus denmark djibouti dominica ecuador egypt
eritrea estonia ethiopia fiji finland france gabon gambia germany ghana greece grenada guatemala guinea guyana haiti
honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kiribati kosovo
kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi
malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar
namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru
philippines poland portugal qatar romania russia rwanda senegal serbia seychelles singapore slovakia slovenia somalia
spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey
turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe england scotland
wales britain europe africa asia america alabama alaska arizona arkansas california colorado connecticut delaware
florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin
wyoming quebec ontario manitoba alberta saskatchewan"""
_LONG_STATES = """antigua and barbuda|bosnia and herzegovina|trinidad and tobago|sao tome and principe|saint kitts and nevis|
saint vincent and the grenadines|burkina faso|cape verde|central african republic|costa rica|czech republic|
dominican republic|east timor|el salvador|equatorial guinea|ivory coast|marshall islands|new zealand|north korea|
south korea|north macedonia|papua new guinea|san marino|saudi arabia|sierra leone|solomon islands|south africa|
south sudan|sri lanka|united kingdom|united states|united states of america|united arab emirates|vatican city|
soviet union|northern ireland|great britain|new hampshire|new jersey|new mexico|new york|north carolina|
north dakota|rhode island|south carolina|south dakota|west virginia|puerto rico|district of columbia|
british columbia|nova scotia|new brunswick|washington, d.c.|washington, dc|hong kong|middle east"""

ENGLISH = Naming(
    titles=_words(
        """mr mrs ms miss dr sir dame lord lady president vice-president chairman chairwoman chancellor premier minister
        senator sen rep representative congressman congresswoman governor gov mayor judge justice attorney sheriff
        general gen colonel col captain capt lieutenant lt major maj sergeant sgt corporal cpl commander cmdr admiral
        adm brigadier brig marshal private officer inspector detective deputy constable professor prof doctor king
        queen prince princess duke duchess count countess baron emperor empress pope cardinal archbishop bishop father
        sister brother reverend rev rabbi imam sheikh ayatollah saint st secretary speaker ambassador councilman
        councilwoman delegate coach director ceo former president-elect first chief then-president majority minority
        leader undersecretary comrade uncle aunt prime vice master fellow dean chair co-chair"""
    ),
    roles=_words(
        """actor actress activist adviser advisor aide analyst anchor anatomist architect artist assassin astronaut
        attorney author banker bassist biologist bishop blogger boss boxer businessman businesswoman candidate
        cardinal chairman chairwoman chancellor chef chemist coach colleague comedian commentator commissioner
        composer conductor consultant correspondent counsel critic cyclist dancer daughter defender democrat designer
        detective dictator diplomat director doctor drummer economist editor engineer entrepreneur executive father
        filmmaker footballer forward founder friend general goalkeeper golfer governor guard guitarist historian host
        husband inventor investor journalist judge keyboardist king lawmaker lawyer leader linguist manager mathematician
        mayor midfielder minister mother musician negotiator nephew niece novelist officer organizer owner painter
        parishioner partner pastor philanthropist philosopher photographer physician physicist pianist pilot pitcher
        playwright poet policeman politician pollster president priest producer professor prosecutor psychologist
        publisher quarterback rapper reporter republican researcher resident scholar scientist sculptor secretary
        senator sergeant sheriff singer sister skipper socialist sociologist soldier songwriter son spokesman
        spokesperson spokeswoman star strategist striker student superintendent supporter surgeon teacher teammate
        theologian trainer uncle vocalist voter waitress widow wife witness wrestler writer brother boyfriend
        girlfriend detective countryman fiancee cousin"""
    ),
    links=_words("of the and for de la le du des del della di da dos das do van von der den zu ten ter y e al el bin"),
    articles=_words("the a an"),
    never=_words(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december i he she they we you it this that these those his her their our my your
        god internet english not but and or if when while however also then there here what who how why where
        yes no oh well now today tomorrow yesterday new all both each some many most more other another such as
        at by for from in into of on to with after before since until during although because though so yet
        born late live photo photos image images video caption read more continue reading advertisement share comments
        reply leave related editor note update updated copyright rights reserved chapter section figure table page
        am pm est edt gmt pst utc ad bc ce bce km mi ft kg ok dna tv dvd cd pc uk-based ph.d phd covid-19"""
    ),
    last=_types(
        organization="""university college institute institution academy school company corporation corp inc incorporated ltd
        llc plc co gmbh ag bank group holdings partners associates association federation confederation union league
        committee commission council board agency bureau department ministry office authority administration party
        congress parliament senate assembly court foundation trust fund society club team band orchestra choir army
        navy force forces corps brigade division regiment battalion squadron police times post journal gazette tribune
        herald magazine newspaper press media television radio records studios pictures entertainment productions
        network airlines airways motors industries enterprises technologies systems services solutions hospital clinic
        church ministries laboratory laboratories center centre museum library conference coalition alliance
        organization organisation network works brothers sons rangers tigers united rovers wanderers athletic
        embassy legion guard cabinet campaign caucus exchange registry ensemble quartet trio opera ballet symphony""",
        place="""river lake mountain mountains mount hill hills valley creek brook bay ocean sea island islands peninsula
        desert forest park street road avenue boulevard lane drive highway freeway bridge tunnel square plaza airport
        station railway railroad canal dam harbor harbour port beach coast county parish district province state
        territory region city town village borough township kingdom republic empire castle palace cathedral abbey
        tower building house hall prison jail stadium arena circuit speedway cemetery garden gardens zoo cave falls
        glacier gulf cape pond reservoir basin plateau ridge canyon heights corner junction line route courthouse
        penitentiary campus barracks capitol strait archipelago oblast voivodeship prefecture canton""",
        event="""war battle revolution uprising olympics games championship championships cup tournament trophy prix open
        classic challenge festival award awards prize election elections crisis massacre siege attack attacks bowl
        derby marathon symposium meeting summit ceremony day offensive earthquake hurricane convention treaty-signing
        rebellion riot riots genocide holocaust depression debate tour""",
        law="""act law constitution amendment treaty accord agreement protocol pact code bill convention-on charter
        statute directive""",
        work="""prize-winning symphony-no bible""",
    ),
    first=_types(
        place="lake mount mt fort ft cape port gulf isle river point",
        event="hurricane operation typhoon",
        organization="fc afc ac sc ss uss hms team",
    ),
    of=_types(
        organization="""university college institute academy school bank department ministry office bureau board council
        committee commission association society league federation union court house center centre church army order
        faculty museum library chamber sons daughters knights agency confederation party company republic-guard""",
        place="""city town village district state province republic kingdom island isle lake gulf bay cape port county
        commonwealth strait duchy territory""",
        event="battle siege treaty-of war massacre fall",
        law="treaty bill declaration constitution code",
    ),
    same={
        "u.s": "United States",
        "us": "United States",
        "u.s.a": "United States",
        "usa": "United States",
        "united states of america": "United States",
        "u.k": "United Kingdom",
        "uk": "United Kingdom",
        "great britain": "United Kingdom",
        "dprk": "North Korea",
        "democratic people's republic of korea": "North Korea",
        "republic of korea": "South Korea",
        "rok": "South Korea",
        "prc": "China",
        "people's republic of china": "China",
        "uae": "United Arab Emirates",
        "u.a.e": "United Arab Emirates",
        "ussr": "Soviet Union",
        "u.s.s.r": "Soviet Union",
        "russian federation": "Russia",
        "e.u": "European Union",
        "eu": "European Union",
        "u.n": "United Nations",
        "un": "United Nations",
    },
    places=_words(_STATES) | _phrases(_LONG_STATES) | _words("u.s us u.s.a usa u.k uk uae ussr dprk d.c d.c."),
)

FRENCH = Naming()
SHARED = Naming(links=_words("of the and de la le du des del della di da dos das van von der den zu y e & d' l'"))
NAMINGS = {"en": ENGLISH, "fr": FRENCH}


def find_naming(language_code: str) -> Naming:
    return NAMINGS.get(language_code, SHARED)
