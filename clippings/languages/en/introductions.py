"""English words that may have a capital before a person's name, but are not part of it."""

from clippings.languages.en.grammar import SPEECH
from clippings.languages.word_lists import words

# Players' positions, as newspapers abbreviate them in American sports and football.
POSITIONS = words(
    """qb rb fb hb wr te ol ot og lt rt lg rg dl de dt nt lb mlb olb ilb cb fs ss db st ls pk kr pr
    p rhp lhp sp rp cp c 1b 2b 3b if of lf cf rf dh inf ph
    pg sg sf pf g f d lw rw gk df mf fw k"""
)

INTRODUCTIONS = SPEECH | words(
    """keeper netminder forward center centre guard tackle safety kicker punter receiver halfback fullback back end
    wide tight running defensive offensive backup reliever starter closer batter hitter slugger flanker
    fielder scrum-half fly-half scorer

    former late then-coach current acting interim longtime retired veteran rookie reigning incoming outgoing onetime
    fellow meet enter take ask

    libertarian socialist conservative liberal independent

    assemblymember councilmember boardmember congressmember assemblyman assemblywoman selectman freeholder bailiff
    neighbor neighbour passenger bystander eyewitness protester protestor demonstrator shopper commuter tourist
    homeowner tenant landlord retiree bartender barista driver trucker janitor customer employee coworker classmate
    roommate contestant participant parent grandmother grandfather salesman saleswoman cabdriver lifeguard
    rancher grocer mailman locksmith midwife"""
)
