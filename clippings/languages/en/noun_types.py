"""English nouns that say what the name beside them is."""

from clippings.languages.name_words import word_types

ROLES = """actor actress activist adviser advisor aide analyst anchor anatomist architect artist assassin astronaut
    attorney author banker bassist biologist bishop blogger boss boxer brother boyfriend businessman businesswoman
    candidate cardinal chairman chairwoman chancellor chef chemist coach colleague comedian commentator commissioner
    composer conductor consultant correspondent counsel countryman cousin critic cyclist dancer daughter defender
    designer detective dictator diplomat director doctor drummer economist editor engineer entrepreneur executive
    father fiancee filmmaker footballer founder friend girlfriend goalkeeper golfer governor guitarist historian host
    husband inventor investor journalist judge keyboardist king lawmaker lawyer leader linguist manager mathematician
    mayor midfielder minister mother musician negotiator nephew niece novelist officer organizer owner painter
    parishioner partner pastor philanthropist philosopher photographer physician physicist pianist pilot pitcher
    playwright poet policeman politician pollster president priest producer professor prosecutor psychologist
    publisher quarterback rapper reporter researcher resident scholar scientist sculptor secretary senator sergeant
    sheriff singer sister skipper sociologist soldier songwriter son spokesman spokesperson spokeswoman strategist
    striker student superintendent supporter surgeon teacher teammate theologian trainer uncle vocalist waitress widow
    wife witness wrestler writer player member winner trumpeter fiddler tenor soprano baritone presenter essayist
    translator illustrator cartoonist luthier naturalist astronomer geographer statistician programmer explorer
    mountaineer aviator adventurer missionary monk nun abbot martyr rabbi nobleman aristocrat baronet courtier
    revolutionary spy criminal murderer killer gangster mobster outlaw robber suspect victim defendant plaintiff
    hostage survivor patient nurse psychiatrist veterinarian pharmacist farmer fisherman baker butcher barber
    carpenter plumber mechanic electrician miner sailor firefighter paramedic trooper lobbyist envoy legislator
    representative councillor councilman councilwoman treasurer clerk undersecretary whistleblower dissident
    campaigner organiser advocate volunteer socialite heiress heir millionaire billionaire tycoon mogul magnate
    financier restaurateur influencer magician umpire referee goaltender winger linebacker cornerback lineman
    shortstop outfielder infielder catcher captain vice-captain nominee bowler batsman wicketkeeper counterpart
    challenger incumbent cleric preacher gunman warlord commander premier goalscorer
    right-hander left-hander cricketer rower swimmer sprinter runner skier
    skater jockey gymnast racer man woman boy girl teenager columnist freshman sophomore"""

NOUN_TYPES = word_types(
    person=ROLES,
    place="""river lake mountain hill valley creek island peninsula desert road highway bridge city town village
        suburb municipality commune district province county parish township neighborhood neighbourhood country
        state prison racetrack castle settlement hamlet region cave territory nation station airport park building
        church temple stadium theatre theater street square dock harbour harbor canal railway farm estate
        reservoir volcano glacier bay beach skyscraper cemetery locality borough ward seaport resort oasis plain
        plateau basin summit peak ridge gorge canyon waterfall tributary stream lagoon fjord inlet strait
        archipelago atoll reef islet cape headland promontory isthmus crater asteroid planet moon constellation
        galaxy racecourse speedway circuit ballpark arena gymnasium rink velodrome courthouse mansion palace villa
        cottage tower fort fortress citadel monastery abbey convent priory cathedral basilica chapel mosque
        synagogue shrine pagoda mausoleum monument lighthouse pier jetty wharf marina shipyard dockyard airfield
        airbase motorway expressway freeway boulevard avenue roundabout viaduct aqueduct tunnel dam quarry mine
        refinery windmill hotel mall arboretum zoo aquarium wetland marsh swamp woodland rainforest voivodeship
        prefecture governorate oblast canton arrondissement emirate sultanate principality kingdom republic empire
        colony protectorate capital metropolis enclave""",
    organization="""company band club team party agency group label organization organisation network newspaper
        university college school firm bank brand airline charity startup corporation manufacturer institute
        institution federation association magazine broadcaster retailer hospital museum orchestra choir chain
        nonprofit non-profit duo trio quartet league partnership consultancy supplier provider distributor
        contractor insurer lender publisher studio distillery brewery winery dealership consortium
        conglomerate subsidiary foundation trust union cooperative society fraternity sorority seminary academy
        conservatory polytechnic council parliament legislature tribunal ministry department bureau board
        committee commission authority directorate regulator watchdog regiment brigade battalion squadron militia
        gang cartel tabloid weekly journal periodical channel operator carrier supermarket troupe ensemble
        laboratory clinic ngo confederation coalition alliance faction giant
        maker automaker carmaker chipmaker drugmaker planemaker toymaker homebuilder outlet tank unit""",
    work="""song album film movie novel book series serial episode single play poem opera show comedy drama
        documentary painting sitcom anthem ballad romance soundtrack sequel musical ep mixtape compilation remake
        prequel trilogy novella memoir autobiography biography manga anime cartoon miniseries telenovela symphony
        concerto sonata cantata oratorio requiem hymn overture ballet sculpture fresco mural statue epic sonnet
        essay treatise textbook dictionary encyclopedia podcast biopic thriller operetta game""",
    event="""tournament championship festival race event holiday battle competition war election marathon tour
        ceremony anniversary uprising massacre earthquake hurricane typhoon cyclone tsunami award prize medal
        trophy rebellion revolution revolt riot siege coup parade pageant carnival concert exhibition exposition
        regatta rally gala summit symposium strike protest campaign expedition epidemic pandemic outbreak storm
        flood famine scandal derby cup""",
    product="""software missile rifle aircraft pistol smartphone drug format index currency car sedan truck
        locomotive train motorcycle airliner helicopter bomber warship destroyer frigate battleship cruiser
        submarine ship ferry yacht schooner steamer tanker freighter vessel spacecraft satellite rocket revolver
        processor microprocessor computer laptop console camera app browser protocol font typeface vaccine
        antibiotic medication beverage beer toy doll guitar violin piano gun handgun shotgun cannon tractor
        bicycle scooter van minivan suv pickup convertible hatchback coupe wagon glider airship drone
        tablet phone handset printer keyboard antidepressant painkiller steroid antiviral pesticide herbicide
        insecticide fertilizer detergent cigarette perfume cocktail soda liqueur whisky whiskey vodka cheese
        sauce snack cereal chocolate telescope syringe""",
    group="tribe people language",
)


def form_plural(noun: str) -> str:
    """The regular plural of a noun: "bands", "companies", "churches"."""
    if noun.endswith("y") and noun[-2] not in "aeou":
        return f"{noun[:-1]}ies"
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
