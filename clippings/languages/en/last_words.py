"""English words that end the names of one type: "Orla University", "Orla River"."""

from clippings.languages.name_words import word_types

LAST_WORD_TYPES = word_types(
    organization="""university college institute institution academy school schools railways company corporation
        corp inc incorporated ltd llc plc co gmbh ag bank group holdings partners associates association federation
        confederation union league committee commission council board agency bureau department ministry office
        authority administration party congress parliament senate assembly court foundation trust fund society club
        team band orchestra choir army navy force forces corps brigade division regiment battalion squadron police
        times post journal gazette tribune herald magazine newspaper press news media television radio records
        studios pictures entertainment productions network airlines airways motors industries enterprises
        technologies systems service services solutions strategies hospital clinic church ministries laboratory
        laboratories center centre museum library conference coalition alliance organization organisation works
        brothers sons rangers tigers united rovers wanderers athletic embassy legion guard cabinet caucus exchange
        registry ensemble quartet trio opera ballet energy coal oil gas steel mining capital financial insurance
        healthcare foods fuels pharmaceuticals pharma software electronics electric interactive international global
        ventures management consulting analytics communications resources automotive chemicals brands bancorp realty
        properties logistics labs publishing publications books pac guild observatory subcommittee initiative
        movement campaign workers nations secretariat consortium troupe archdiocese diocese congregation conservancy
        brewery distillery winery bakery stores supermarkets aviation aerospace petroleum shipping telecom
        telecommunications wireless semiconductor therapeutics comics patrol mutual bancshares securities
        investments mines utilities textiles beverages breweries hotels resorts casinos computers instruments
        microsystems biotech genetics bros philharmonic directorate tribunal constabulary broadcasting co-operative
        squad fleet chronicle sentinel telegraph telegram examiner courier dispatch inquirer observer statesman
        daily weekly bulletin globe mirror intelligencer fc afc cf sc hc rfc polytechnic conservatory seminary
        cooperative militia government partnership brotherhood endowment inspectorate institutes archives
        departments agencies companies hospitals""",
    place="""river lake mountain mountains mount hill hills valley creek brook bay ocean sea island islands
        peninsula desert forest park street road avenue boulevard lane drive highway freeway bridge tunnel square
        plaza airport station railway railroad canal dam harbor harbour port beach coast county parish district
        province state territory region city town village borough township kingdom republic empire castle palace
        abbey tower building house hall prison jail stadium arena circuit speedway cemetery garden gardens zoo
        cave falls glacier gulf cape pond reservoir basin plateau ridge canyon heights corner junction line route
        terrace parkway turnpike expressway motorway terminal wharf pier docks quarter
        cathedral monastery temple shrine basilica mosque synagogue manor estate mansion lighthouse aqueduct
        viaduct marsh swamp reef atoll delta fjord trail preserve refuge aerodrome airfield airstrip causeway
        promenade boardwalk esplanade gulch ravine bluff bluffs springs hotel inn mall resort
        courthouse penitentiary campus barracks capitol strait archipelago oblast northwest northeast southwest
        southeast shore voivodeship prefecture canton field raceway racecourse ballpark rink velodrome ave blvd rd
        st""",
    event="""war battle revolution uprising olympics games championship championships cup tournament trophy prix
        open classic challenge festival award awards prize election elections crisis massacre siege attack attacks
        bowl derby marathon symposium meeting summit ceremony day offensive earthquake hurricane convention
        rebellion riot riots genocide holocaust depression debate tour masters invitational regatta playoffs
        finals rivalry carnival parade pageant biennale expo coup mutiny raid famine plague epidemic pandemic
        eruption flood floods bombing bombings protests trials medal medals recession renaissance crusade
        crusades""",
    law="""act law constitution amendment treaty accord agreement protocol pact code bill charter statute directive
        accords acts laws resolution ordinance doctrine""",
    work="bible show podcast encyclopedia dictionary symphony concerto sonata requiem soundtrack trilogy saga",
    product="index",
    group="tribe tribes dynasty clan",
)
