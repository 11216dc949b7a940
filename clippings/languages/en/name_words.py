"""English names."""

from clippings.languages.en.games import BEAT, GAME_VERBS, GAME_WORDS, REACH_OF_GAMES, SPORT_WORDS, SPORTS
from clippings.languages.en.introductions import INTRODUCTIONS, POSITIONS
from clippings.languages.en.known_bodies import KNOWN_BODIES
from clippings.languages.en.known_groups import KNOWN_GROUPS
from clippings.languages.en.known_places import (
    REGIONS,
    STATE_ABBREVIATIONS,
    STATES,
    USUAL_STATE_NAMES,
    USUAL_UNION_NAMES,
)
from clippings.languages.en.last_words import LAST_WORD_TYPES
from clippings.languages.en.not_names import CONCEPTS, DISEASES, NOT_NAMES, NOUNS_AFTER_EPONYMS
from clippings.languages.en.noun_types import NOUN_TYPES, form_plural
from clippings.languages.name_words import NameForms, NameWords, word_types
from clippings.languages.word_lists import phrases, words

NAME_WORDS = NameWords(
    titles=words(
        """mr mrs ms miss dr sir dame lord lady president vice-president chairman chairwoman chancellor premier
            minister senator sen senators representative rep reps congressman congresswoman governor gov mayor judge
            justice attorney sheriff general gen colonel col captain capt lieutenant lt major maj sergeant sgt
            corporal cpl commander cmdr admiral adm brigadier brig marshal private officer inspector detective deputy
            constable professor prof doctor king queen prince princess duke duchess count countess baron emperor
            empress pope cardinal archbishop bishop father sister brother reverend rev rabbi imam sheikh ayatollah
            saint st secretary speaker ambassador councilman councilwoman delegate coach director ceo former
            president-elect first chief then-president majority minority leader undersecretary comrade uncle aunt
            prime vice executive financial operating master fellow councillor councilor alderman pastor vicar
             dean chair co-chair spokesman spokeswoman spokesperson det insp supt const cllr trooper superintendent
             tsar czar sultan shah emir kaiser viscount viscountess marquess marquis caliph pharaoh mp mla mep msp mpp
             prophet apostle mufti patriarch"""
    ),
    certain_titles=words(
        """mr mrs ms dr sen rep gov gen lt col sgt capt prof rev sir senator congressman congresswoman chancellor
            ambassador professor archbishop emperor empress ayatollah detective sergeant inspector constable corporal
            superintendent spokesman spokeswoman spokesperson councillor councilman councilwoman undersecretary"""
    ),
    linking_words=words(
        "of the and for de la le du des del della di da dos das do van von der den zu ter bin y e & d' d’"
    ),
    foreign_particles=words(
        "de del della di du des da das dos la le el van von der den zu ter ibn bint ould arap d' d’ l' l’ y"
    ),
    conjunctions=words("and &"),
    owners_in_names=words(
        "sheriff attorney governor mayor commissioner coroner prosecutor defender general children women men people"
    ),
    never_inside=words("with from by near against after before during who which that was is were are said or"),
    links_not_of_people=words("of the and for"),
    head_links=words("of for"),
    links_of_first_heads=words("for"),
    heads_with_subjects=words("commission committee council"),
    subject_links=words("on"),
    articles=words("the a an"),
    not_names=NOT_NAMES,
    last_word_types=LAST_WORD_TYPES,
    last_words_alone=words("congress parliament senate navy army capitol"),
    ambiguous_last_words=words(
        """hill park church lane street forest brook hall house castle abbey press post bank guard court cave pond
            temple marsh manor port bridge day lake garden ridge tower mount club band sons brothers field
            globe mirror daily courier tribe"""
    ),
    areas_of_bodies=words("district"),
    first_word_types=word_types(
        place="lake mount mt fort ft cape port gulf isle circuit",
        event="hurricane operation typhoon",
        organization="fc afc ac sc radio",
    ),
    head_types=word_types(
        organization="""university college institute institution academy school bank department ministry office bureau
            board council committee commission association society league federation union court house center centre
            church hall army order faculty museum library chamber sons daughters knights agency confederation party
            railway railways railroad conservatory seminary guild workers observatory centers centres subcommittee
            government movement initiative foundation front alliance coalition administration secretariat division
            directorate regiment parliament assembly organization organisation fund conference congress consortium
            corporation company club group network authority institutes departments ministries endowment inspectorate
            brotherhood fellowship corps trust tribunal cooperative community""",
        place="""city town village district state province republic kingdom island isle lake gulf bay cape port county
            commonwealth strait duchy territory""",
        event="battle siege war massacre fall prize award medal tour",
        law="treaty bill freedom declaration constitution code",
    ),
    noun_types=NOUN_TYPES,
    plural_noun_types={form_plural(noun): type_ for noun, type_ in NOUN_TYPES.items()},
    apposition_openers=words(
        """a an the his her its their our my one another former acting senior chief executive deputy then now
            longtime retired assistant associate vice managing general founding veteran political founder
            president author director professor lawyer editor chairman chairwoman spokesman spokeswoman head leader
            owner"""
    ),
    copulas=words("is was are were"),
    phrase_ends=words(
        """of in at on from for to by with that which who whose where when based located and or but as situated set
            built released recorded published produced directed played founded formed established created made held
            used owned operated named called known born living working serving playing featuring including containing
            consisting comprising running spoken written north south east west just about once now then near along
            between among within across off over under through around after before during since until has have had will
            would can could may might must should did does do also later still often never soon again already even only
            both all always usually"""
    ),
    phrases_before_organizations=phrases(
        """member of|members of|signed with|signed for|played for|plays for|playing for|played with|contract with
            |owned by|subsidiary of|employee of|employees of|ceo of|founder of|co-founder of|spokesman for
            |spokeswoman for|headquarters of|merger with|debut for|works for|worked for|loan to|loan from|games for
            |matches for|goals for|appearances for|season with|seasons with|seasons at|season at|drafted by
            |released by|traded to|he joined|she joined|and joined|then joined|later joined|branch of|chairman of
            |chairwoman of|coach of|captain of|publisher of|shares of|shares in|stake in|division of|unit of
            |graduate of|graduated from|student at|studied at|professor at|taught at|educated at|said on|wrote on
            |posted on|shared on|signed to|released through|distributed by|published by|manufactured by|operated by
            |affiliated with|work at|works at|worked at|working at|work for|working for|job at|job with|staff at
            |employed at|hired by|officials at|official at|spokesperson for|engineer with|consultant at
            |consultant for|volunteer with|merged with
            |acquired by|employed by|studies at|teaches at|enrolled at|degree from|doctorate from|diploma from
            |alumnus of|lecturer at|fellow at|researcher at|economist at|analyst at|analyst for|executive at
            |partner at|employee at|employees at|reporter for|reporter at|correspondent for|columnist for|columnist at
            |writer for|writer at|editor at|editor for|journalist for|journalist at|journalist with|reporter with
            |correspondent with|critic for|photographer for|analyst with|economist with|director at|lawyer at
            |attorney at|engineer at|scientist at|manager at|strategist at|counsel at|vice-president at|president at
            |officer at|associate at|drummer of|singer of|guitarist of|guitarist for|vocalist of|vocalist for
            |frontman of|bassist of|lineup of|striker for|pitcher for|quarterback for|accounts on|account on"""
    ),
    phrases_before_works=phrases(
        """episode of|episodes of|season of|seasons of|remake of|adaptation of|author of|sequel to
            |prequel to|soundtrack to|soundtrack of|starred in|stars in|starring in|co-starred in|screening of
            |premiere of|reruns of|song from|songs from|track from|single from|chapter of|cast of|lyrics of|lyrics to
            |trailer for|screenplay for|screenplay of|script for|script of|tracks on|adapted from"""
    ),
    example_openers=phrases("such as|including|like"),
    list_closers=phrases(
        """and other|or other|and many other|and several other|and some other|and various other|and numerous other
            |and most other|and all other|and two other|and three other|as well as other"""
    ),
    alias_phrases=phrases("known as|formerly|previously|originally|now|renamed|spelled as|spelled|spelt as|spelt"),
    naming_words=words("called named surnamed dubbed titled entitled nicknamed christened"),
    participles_before_organizations=words("based headquartered listed"),
    place_prepositions=words("in near"),
    loose_prepositions=words("at from to outside across throughout into toward towards around"),
    days=words("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow"),
    alternatives=words("or versus"),
    time_prepositions=words("during"),
    governing_words=words(
        """according told said spoke speaking talked talking wrote written listen listened thanks addressed similar
            close referring referred belong belongs belonged married compared attributed related closer next due
            devoted given gave loyal lost hear heard quoted statement remarks letter response reply answer call"""
    ),
    speech_verbs_to_hearers=words("told"),
    speech_verbs=words("said says told added asked argued wrote explained noted replied insisted tweeted"),
    auxiliaries=words("has have had will would can could may might must should"),
    verbs_of_one=words(
        """was has had will would could should can may might must wasn't hasn't hadn't doesn't didn't won't wouldn't
            couldn't shouldn't can't cannot"""
    ),
    plural_verbs=words("are were have"),
    clause_openers=words("that while but"),
    past_endings=("ed",),
    present_endings=("s",),
    relative_pronouns=words("who whose whom"),
    thing_relatives=words("which"),
    place_relatives=words("where"),
    things_own=words("its"),
    possession_types=word_types(
        person="""wife husband widow widower father mother parents son sons daughter daughters brother sister siblings
            family lover girlfriend boyfriend friend friends uncle aunt nephew niece grandfather grandmother fiancee
            death birth childhood life career body face head hands eyes hair voice lawyer lawyers attorney attorneys
            spokesman spokeswoman mentor teammate teammates coach""",
        place="""council mayor streets residents population airport downtown suburbs economy capital parliament prime
            coast borders inhabitants outskirts skyline beaches harbour harbor governor""",
        organization="""shares shareholders ceo headquarters profits revenue employees executives customers stock
            board founder chairman debut frontman lineup products app website""",
    ),
    role_endings=("ist", "ian", "man", "woman", "person", "guard", "keeper", "maker", "worker", "player", "grapher"),
    nouns_before_place=words(
        """people residents mayor outskirts north south east west coast suburb streets inhabitants citizens port
            bishop archbishop governor centre center heart capital corner villagers farmers kings king queen emperor
            sultan duke temples banks shores invasion conquest occupation annexation bombing bombardment liberation
            independence government embassy border borders islands citadel ruins provinces rulers outside"""
    ),
    following_noun_types=word_types(
        organization="""shares stock employees executives subsidiary customers stores products roster lineup ceo cfo
            co-founder cofounder founder analyst analysts columnist shareholders investors players affiliate
            affiliates magazine newspaper newspapers grad alumnus alumni pilots
            pitcher quarterback midfielder striker goalkeeper winger defenseman linebacker shortstop outfielder
            guitarist drummer bassist keyboardist frontman vocalist""",
        product="""missile missiles rifle rifles pistol pistols jet jets fighter tank tanks engine engines smartphone
            software drones gun guns revolver revolvers shotgun semiautomatic guitar guitars piano pianos sedan suv
            pickup minivan coupe hatchback convertible motorcycle motorcycles scooter helicopter helicopters airliner
            locomotive locomotives laptop laptops console consoles processor processors camera cameras format font
            fonts typeface""",
        group="tribe tribes tribesmen clan clans language languages dialect dialects",
        place="""river valley peninsula region province airport campus border coast railway station tube suburb district
            area county caves mountains desert islands basin plateau delta highlands neighborhood neighbourhood village
            township borough hills foothills harbor harbour beach shoreline metropolitan municipality resident residents
            native natives police firefighters man woman men women teenager couple""",
    ),
    nouns_after_persons=words("administration era campaign presidency camp supporter supporters voters aide aides"),
    directions=words("north south east west northeast northwest southeast southwest north-east north-west inland"),
    diseases=DISEASES,
    nouns_after_eponyms=NOUNS_AFTER_EPONYMS,
    concepts=CONCEPTS,
    participle_types=word_types(
        person="""born elected appointed educated raised married arrested sentenced convicted buried nicknamed
            promoted knighted survived diagnosed hospitalized""",
        organization="founded established formed headquartered disbanded acquired renamed incorporated bankrupt",
        place="located situated surrounded bordered inhabited populated",
    ),
    personal_pronouns=words("he she his her him himself herself"),
    offices=words(
        """sen rep gov senator representative congressman congresswoman president mayor minister chancellor secretary
            speaker judge justice chairman chairwoman director leader attorney ceo governor ambassador sheriff coach
            commissioner spokesman spokeswoman spokesperson lt gen sgt adm col professor chief chair marshal captain
            capt cpl maj cmdr det commander lieutenant sergeant superintendent inspector councilman councilwoman
            councillor councilor alderman treasurer counsel premier coroner prosecutor mp mla mep msp mpp"""
    ),
    positions=POSITIONS,
    introductions=INTRODUCTIONS,
    honors=words("champion champions famer laureate winner winners finalist medalist medallist mvp nominee"),
    party_letters=words("d r i"),
    portfolios=words(
        """foreign interior defence defense finance health education trade treasury home justice labor labour energy
            agriculture transport transportation immigration environment commerce culture sport sports housing tourism
            planning industry resources fisheries security development welfare economy employment science water homeland
            affairs"""
    ),
    usual_names={**USUAL_STATE_NAMES, **USUAL_UNION_NAMES, **STATE_ABBREVIATIONS},
    known_places=STATES | REGIONS | USUAL_STATE_NAMES.keys(),
    known_bodies=KNOWN_BODIES | USUAL_UNION_NAMES.keys(),
    doctrine_endings=("ism", "ianity"),
    sport_words=SPORT_WORDS,
    sports=SPORTS,
    game_verbs=GAME_VERBS,
    game_verbs_with_objects=BEAT,
    game_words=GAME_WORDS,
    reach_of_games=REACH_OF_GAMES,
    known_groups=KNOWN_GROUPS,
)

NAME_FORMS = NameForms(
    abbreviations=words(
        """Mr Mrs Ms Dr St Jr Sr Gen Lt Col Sen Rep Gov Prof Rev Hon Capt Sgt Cpl Cmdr Adm Maj Brig Pres Supt Insp Inc
            Corp Co Cos Ltd Bros Ft Mt"""
    ),
    detachable_prefixes=words("pro anti non ex pre post mid then all"),
    detachable_suffixes=words(
        """led era run born made like wide area only held rich free wing old type size side in to and or"""
    ),
    possessive_endings=words("s"),
    generations=words("jr sr ii iii iv"),
    titles_of_men=words("mr sir lord"),
    titles_of_women=words("mrs ms miss lady dame"),
    birth_words=words("born"),
    age_words=phrases("years old"),
    capital_articles=words("the a an"),
    joining_links=words("of for"),
    ministries=words("department ministry"),
    ministry_countries=words("u.s"),
    district_suffixes=words("d.c dc"),
    plural_endings=words("s"),
)
